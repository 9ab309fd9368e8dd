using System.Globalization;

namespace SockOptGen.Tool.Tests.Programs;

/// <summary>Compares what `inspect` and `ss` say of the same sockets.</summary>
internal static class StatisticsComparison
{
    /// <summary>What both show: ss' word, and the member of TCP_INFO.</summary>
    private static readonly (string Word, string Member, Func<string, string> Convert)[] s_members =
    [
        ("mss", "SendMaxSegment", text => text),
        ("rcvmss", "ReceiveMaxSegment", text => text),
        ("advmss", "AdvertisedMaxSegment", text => text),
        ("pmtu", "PathMtu", text => text),
        ("cwnd", "CongestionWindowSegments", text => text),
        ("wscale", "SendWindowScale", text => text.Split(',')[0]),
        ("wscale", "ReceiveWindowScale", text => text.Split(',')[1]),
        ("rto", "RetransmissionTimeout", Milliseconds),
        ("ato", "DelayedAckTimeout", Milliseconds),
        ("rtt", "RoundTripTime", text => Milliseconds(text.Split('/')[0])),
        ("rtt", "RoundTripTimeVariance", text => Milliseconds(text.Split('/')[1])),
        ("minrtt", "MinRoundTripTime", Milliseconds),
        ("bytes_sent", "BytesSent", text => text),
        ("bytes_acked", "BytesAcknowledged", text => text),
        ("bytes_received", "BytesReceived", text => text),
        ("segs_out", "SegmentsSent", text => text),
        ("segs_in", "SegmentsReceived", text => text),
        ("delivered", "SegmentsDelivered", text => text),
        ("rcv_space", "ReceiveSpace", text => text),
        ("rcv_ssthresh", "ReceiveSlowStartThreshold", text => text),
        ("snd_wnd", "SendWindow", text => text),
    ];

    /// <summary>What connections in use always have.</summary>
    private static readonly string[] s_always = ["SendMaxSegment", "CongestionWindowSegments", "PathMtu"];

    /// <summary>Every value that both show is the same, for each socket at the port of <paramref name="program"/>. What moves
    /// while they look, such as segments of delayed acknowledgements, is left out.</summary>
    public static async Task<IReadOnlyDictionary<ulong, SocketStatistics>> CheckAsync(RunningProgram program)
    {
        var before = await SocketStatistics.OnPortAsync(program.Port);
        var sockets = await InspectedSocket.AllAsync("--port", $"{program.Port}");
        var after = await SocketStatistics.OnPortAsync(program.Port);
        Assert.NotEmpty(sockets);
        foreach (var socket in sockets)
        {
            var (old, now) = (before[socket.Cookie], after[socket.Cookie]);
            Assert.Equal($"{old.Memory("rb")} {old.Memory("tb")}", $"{socket["SO_RCVBUF"]} {socket["SO_SNDBUF"]}");
            Assert.True(now.Has(socket["TCP_CONGESTION"]), $"{socket["TCP_CONGESTION"]}: {now}");
            if (socket.State == "Listen")
            {
                Assert.Equal($"{now.Backlog}", socket["TCP_INFO.SackedSegments"]);
                continue;
            }

            Assert.Equal(now.Has("sack"), bool.Parse(socket["TCP_INFO.UsesSack"]));
            Assert.Equal(now.Has("ts"), bool.Parse(socket["TCP_INFO.UsesTimestamps"]));
            var compared = s_members.Where(member => old[member.Word] is { } text && text == now[member.Word]).ToList();
            Assert.Subset(compared.Select(member => member.Member).ToHashSet(), s_always.ToHashSet());
            foreach (var (word, member, convert) in compared)
            {
                Assert.Equal($"{member} {convert(now[word]!)}", $"{member} {socket[$"TCP_INFO.{member}"]}");
            }
        }

        return after;
    }

    private static string Milliseconds(string text) => TimeSpan.FromTicks(
        (long)(decimal.Parse(text, CultureInfo.InvariantCulture) * TimeSpan.TicksPerMillisecond)).ToString();
}
