using System.Net;
using System.Net.Sockets;
using SockOptGen.Sockets.Tests.Probes;

namespace SockOptGen.Sockets.Tests.Values;

public class TimeoutTests
{
    [Fact]
    public void A_fraction_of_a_second_is_kept()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        var time = TimeSpan.FromSeconds(5.5);
        socket.SetSoReceiveTimeout(time);
        Assert.Equal(time, socket.GetSoReceiveTimeout());
        Assert.True(socket.TrySetSoSendTimeout(time));
        Assert.True(socket.TryGetSoSendTimeout(out var sent));
        Assert.Equal(time, sent);
    }

    [Fact]
    public void A_receive_gives_up()
    {
        using var made = Connections.Tcp(IPAddress.Loopback);
        made.Socket.SetSoReceiveTimeout(TimeSpan.FromMilliseconds(20));
        var exception = Assert.Throws<SocketException>(() => made.Socket.Receive(new byte[1]));
        Assert.Equal(SocketError.TimedOut, exception.SocketErrorCode);
    }

    [Fact]
    public void Zero_waits_without_end()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.SetSoReceiveTimeout(TimeSpan.FromSeconds(1));
        socket.SetSoReceiveTimeout(TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, socket.GetSoReceiveTimeout());
        Assert.Equal(0, socket.ReceiveTimeout);
    }

    [Fact]
    public void Infinite_waits_without_end_too()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.SetSoReceiveTimeout(TimeSpan.FromSeconds(1));
        socket.SetSoReceiveTimeout(Timeout.InfiniteTimeSpan);
        Assert.Equal(TimeSpan.Zero, socket.GetSoReceiveTimeout());
        Assert.True(socket.TrySetSoSendTimeout(Timeout.InfiniteTimeSpan));
        Assert.Equal(TimeSpan.Zero, socket.GetSoSendTimeout());
    }

    [Fact]
    public void Native_minus_one_is_infinite()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("Only Linux has TCP_LINGER2.");
            return;
        }

        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        Assert.True(socket.TrySetTcpLinger2(Timeout.InfiniteTimeSpan));
        var number = new byte[4];
        socket.GetRawSocketOption(6, 8, number);
        Assert.Equal(-1, BitConverter.ToInt32(number));
        Assert.Equal(Timeout.InfiniteTimeSpan, socket.GetTcpLinger2());
        Assert.True(socket.TryGetTcpLinger2(out var time));
        Assert.Equal(Timeout.InfiniteTimeSpan, time);
        socket.SetTcpLinger2(TimeSpan.FromSeconds(7));
        Assert.Equal(TimeSpan.FromSeconds(7), socket.GetTcpLinger2());
    }

    [Fact]
    public void What_a_seconds_option_cannot_hold_is_out_of_range()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        if (OperatingSystem.IsWindows() && !OperatingSystem.IsWindowsVersionAtLeast(10, 0, 16299))
        {
            Assert.Skip("TCP_KEEPIDLE needs Windows 10.0.16299: older versions refuse it.");
            return;
        }

        var before = socket.GetTcpKeepIdle();
#pragma warning disable SOCK1008 // What the accessor says to it is tested.
        Assert.Throws<ArgumentOutOfRangeException>("value", () => socket.TrySetTcpKeepIdle(TimeSpan.FromSeconds(1.5)));
#pragma warning restore SOCK1008
        Assert.Equal(before, socket.GetTcpKeepIdle());
        socket.SetTcpKeepIdle(TimeSpan.FromSeconds(90));
        Assert.Equal(TimeSpan.FromSeconds(90), socket.GetTcpKeepIdle());
    }
}
