using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.Versioning;
using SockOptGen.Sockets.Tests.Options;
using SockOptGen.Sockets.Tests.Probes;

namespace SockOptGen.Sockets.Tests.Structures;

/// <summary>What TCP says of a connection is what happened on it.</summary>
[SupportedOSPlatform("linux")]
public class TcpInfoTests
{
    private const int Bytes = 10_000;

    [Fact]
    public void Bytes_are_those_that_were_sent()
    {
        OnLinux.Only();
        using var pair = new TcpPair();
        var (before, serverBefore) = (pair.Client.GetTcpInfo(), pair.Server.GetTcpInfo());
        pair.Exchange(Bytes);
        var (after, serverAfter) = (pair.Client.GetTcpInfo(), pair.Server.GetTcpInfo());

        Assert.Equal((ulong)Bytes, after.BytesSent - before.BytesSent);
        Assert.Equal((ulong)Bytes, after.BytesAcknowledged - before.BytesAcknowledged);
        Assert.Equal(1ul, after.BytesReceived - before.BytesReceived);
        Assert.Equal((ulong)Bytes, serverAfter.BytesReceived - serverBefore.BytesReceived);
        Assert.Equal(0u, after.UnacknowledgedSegments);
        Assert.True(after.DataSegmentsSent > before.DataSegmentsSent);
        Assert.True(after.RoundTripTime > TimeSpan.Zero);
        Assert.InRange(after.MinRoundTripTime, TimeSpan.FromTicks(1), after.RoundTripTime + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void State_is_that_of_the_socket()
    {
        OnLinux.Only();
        using var closed = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var listening = Connections.Listening(IPAddress.Loopback);
        using var pair = new TcpPair();
        Assert.Equal(TcpConnectionState.Closed, closed.GetTcpInfo().State);
        Assert.Equal(TcpConnectionState.Listen, listening.Socket.GetTcpInfo().State);
        Assert.Equal(TcpConnectionState.Established, pair.Client.GetTcpInfo().State);

        pair.Client.Shutdown(SocketShutdown.Send);
        Assert.Equal(0, pair.Server.Receive(new byte[1]));
        Assert.Equal(TcpConnectionState.CloseWait, pair.Server.GetTcpInfo().State);
    }

    [Fact]
    public void Answer_is_as_long_as_the_kernel_makes_it()
    {
        OnLinux.Only();
        using var pair = new TcpPair();
        var info = pair.Client.GetTcpInfo();
        Assert.Equal(Math.Min(OptionCase.Named("TCP_INFO").AskBytes(pair.Client, 1024).Length,
            Native.NativeValue.SizeOf(OptionCase.Named("TCP_INFO").Linked)), info.AnsweredLength);
    }

    [Fact]
    public void Settings_show_in_it()
    {
        OnLinux.Only();
        using var pair = new TcpPair(prepareClient: socket => socket.SetTcpMaxSegment(1000));
        Assert.InRange(pair.Client.GetTcpInfo().SendMaxSegment, 1u, 1000u);
        pair.Client.SetSoMaxPacingRate(1_000_000);
        Assert.Equal(1_000_000ul, pair.Client.GetTcpInfo().MaxPacingRate);
    }
}
