using System.Diagnostics;

namespace SockOptGen.Tool.Tests.Programs;

/// <summary>redis-server: `tcp-keepalive` and `tcp-backlog` are what its sockets have.</summary>
public class RedisTests
{
    [Theory]
    [InlineData(300, 77)]
    [InlineData(0, 20)]
    public async Task Configuration_is_what_its_sockets_have(int keepAlive, int backlog)
    {
        using var redis = await StartAsync(keepAlive, backlog);
        using var connection = redis.Ask("PING\r\n"u8);

        var all = Assert.Single(await InspectedSocket.OfAsync(redis, "Established"));
        var changed = Assert.Single(await InspectedSocket.OfAsync(redis, "Established", "--changed"));

        Assert.Equal("redis-server", all.Name);
        Assert.Equal($"{keepAlive != 0}", all["SO_KEEPALIVE"]);
        Assert.Equal("True", changed["TCP_NODELAY"]);
        if (keepAlive != 0)
        {
            // It asks for a probe each third of that time, three times.
            Assert.Equal("00:05:00 00:01:40 3", $"{changed["TCP_KEEPIDLE"]} {changed["TCP_KEEPINTVL"]} {changed["TCP_KEEPCNT"]}");
        }
        else
        {
            Assert.DoesNotContain(changed.Options, option => option.Contains("KEEP", StringComparison.Ordinal));
        }

        var seen = await StatisticsComparison.CheckAsync(redis);
        var timer = seen[all.Cookie].KeepAliveTimer;
        Assert.True(keepAlive == 0 ? timer is null : timer?.TotalSeconds > keepAlive - 60 && timer?.TotalSeconds <= keepAlive, $"{timer}");
        var listener = Assert.Single(await InspectedSocket.OfAsync(redis, "Listen"));
        Assert.Equal(backlog, seen[listener.Cookie].Backlog);
        Assert.Equal($"{backlog}", listener["TCP_INFO.SackedSegments"]);
    }

    private static Task<RunningProgram> StartAsync(int keepAlive, int backlog)
    {
        var (folder, port) = (RunningProgram.CreateFolder(), RunningProgram.FreePort());
        return RunningProgram.StartAsync(folder, port, new ProcessStartInfo(RunningProgram.Find("redis-server"),
            ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--dir", folder.FullName,
                "--tcp-keepalive", $"{keepAlive}", "--tcp-backlog", $"{backlog}"]));
    }
}
