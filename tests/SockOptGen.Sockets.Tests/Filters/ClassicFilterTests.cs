using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.Versioning;

namespace SockOptGen.Sockets.Tests.Filters;

/// <summary>A filter of classic BPF decides what a socket gets.</summary>
[SupportedOSPlatform("linux")]
public class ClassicFilterTests
{
    // Keeps the datagrams that begin with 2: their bytes start after the eight of UDP's header.
    private static readonly BpfInstruction[] s_onlyTwo =
    [
        new(0x30, Value: 8),
        new(0x15, JumpTrue: 0, JumpFalse: 1, Value: 2),
        new(0x06, Value: 0xFFFF),
        new(0x06, Value: 0),
    ];

    [Fact]
    public void What_it_drops_never_comes()
    {
        OnLinux.Only();
        using var socket = Bound();
        socket.AttachSoFilter(s_onlyTwo);
        Assert.Equal(2, FirstOf(socket, 1, 2));
        socket.DetachSoFilter();
        Assert.Equal(1, FirstOf(socket, 1));
        Assert.True(socket.TryAttachSoFilter(s_onlyTwo));
        Assert.Equal(2, FirstOf(socket, 3, 2));
    }

    [Fact]
    public void A_locked_filter_stays()
    {
        OnLinux.Only();
        using var socket = Bound();
        socket.AttachSoFilter(s_onlyTwo);
        socket.SetSoLockFilter(true);
        Assert.Equal(SocketError.AccessDenied, Assert.Throws<SocketException>(socket.DetachSoFilter).SocketErrorCode);
        Assert.Equal(2, FirstOf(socket, 1, 2));
    }

    [Fact]
    public void A_program_that_the_kernel_does_not_take_changes_nothing()
    {
        OnLinux.Only();
        using var socket = Bound();
        socket.AttachSoFilter(s_onlyTwo);
        Assert.Throws<SocketException>(() => socket.AttachSoFilter([new BpfInstruction(0x15, 9, 9)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => socket.AttachSoFilter(new BpfInstruction[4097]));
        Assert.Throws<ArgumentOutOfRangeException>(() => socket.TryAttachSoFilter(new BpfInstruction[4097]));
        Assert.Equal(2, FirstOf(socket, 1, 2));
    }

    [Fact]
    public void Of_a_group_it_chooses_the_socket()
    {
        OnLinux.Only();
        using var first = Bound();
        using var second = Bound(((IPEndPoint)first.LocalEndPoint!).Port);
        foreach (var (index, chosen) in new[] { (1u, second), (0u, first) })
        {
            first.AttachSoReusePortCbpf([new BpfInstruction(0x06, Value: index)]);
            using var sender = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            sender.SendTo([(byte)index], first.LocalEndPoint!);
            var buffer = new byte[1];
            Assert.Equal(1, chosen.Receive(buffer));
            Assert.Equal((byte)index, buffer[0]);
        }
    }

    private static Socket Bound(int port = 0)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 20_000 };
        socket.SetSoReusePort(true);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
        return socket;
    }

    /// <summary>Sends datagrams of one byte and returns the first that came.</summary>
    private static byte FirstOf(Socket socket, params byte[] sent)
    {
        foreach (var one in sent)
        {
            socket.SendTo([one], socket.LocalEndPoint!);
        }

        var buffer = new byte[1];
        Assert.Equal(1, socket.Receive(buffer));
        return buffer[0];
    }
}
