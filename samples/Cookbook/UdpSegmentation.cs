using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Cookbook;

[SupportedOSPlatform("linux")]
internal static class UdpSegmentation
{
    #region code
    /// <summary>One system call for many datagrams of 1,200 bytes; the last one may be shorter.</summary>
    public static void Send(Socket connected, ReadOnlySpan<byte> datagrams)
    {
        connected.SetUdpSegment(1200);
        connected.Send(datagrams);
    }

    /// <summary>One system call for many datagrams of <c>Size</c> bytes each.</summary>
    public static (int Length, int Size) Receive(Socket socket, Span<byte> datagrams)
    {
        socket.SetUdpGro(true);    // once, before the datagrams come
        var size = 0;
        var length = ControlMessages.Receive(socket, datagrams, 0, out var kind, MemoryMarshal.AsBytes(new Span<int>(ref size)));
        return kind == (17, 104) ? (length, size) : (length, length);    // SOL_UDP, UDP_GRO; without it this is one datagram
    }
    #endregion

    public static void Run()
    {
        using var receiver = Loopback.BoundUdp();
        using var sender = Loopback.Udp();
        sender.Connect(receiver.LocalEndPoint!);
        receiver.SetUdpGro(true);
        Send(sender, new byte[5000]);
        var (length, size) = Receive(receiver, new byte[65535]);
        Check.Equal(1200, size);
        Check.Equal(5000, length);

        receiver.SetUdpGro(false);
        Send(sender, new byte[2000]);
        Check.Equal(1200, Loopback.Receive(receiver).Length);
        Check.Equal(800, Loopback.Receive(receiver).Length);

        sender.SetUdpSegment(1);
        Check.Fails(() => sender.Send(new byte[5000]));
    }
}
