using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Cookbook;

[SupportedOSPlatform("linux")]
internal static class TimeStamps
{
    #region code
    public static (int Length, DateTime Received) Receive(Socket socket, Span<byte> datagram)
    {
        socket.SetSoTimestampNs(true);    // once, before the datagrams come
        Span<long> time = stackalloc long[2];
        var length = ControlMessages.Receive(socket, datagram, 0, out var kind, MemoryMarshal.AsBytes(time));
        return kind == (1, 35)    // SOL_SOCKET, SCM_TIMESTAMPNS
            ? (length, DateTime.UnixEpoch.AddSeconds(time[0]).AddTicks(time[1] / 100))
            : throw new InvalidOperationException("The datagram came without a time stamp.");
    }
    #endregion

    public static void Run()
    {
        using var receiver = Loopback.BoundUdp();
        using var sender = Loopback.Udp();
        receiver.SetSoTimestampNs(true);
        sender.SendTo([7, 8], receiver.LocalEndPoint!);
        var (length, time) = Receive(receiver, new byte[100]);
        Check.Equal(2, length);
        Check.That((DateTime.UtcNow - time).Duration() < TimeSpan.FromMinutes(1));
    }
}
