using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.Versioning;

namespace Cookbook;

[SupportedOSPlatform("linux")]
internal static class BpfFilter
{
    #region code
    public static void KeepDatagramsThatBeginWith(Socket socket, byte first) =>
        socket.AttachSoFilter(
        [
            new(0x30, Value: 8),                                // ldb [8]: the byte after the UDP header
            new(0x15, JumpTrue: 0, JumpFalse: 1, Value: first), // jeq first, next, drop
            new(0x06, Value: uint.MaxValue),                    // ret -1: keep the whole datagram
            new(0x06, Value: 0),                                // drop: ret 0
        ]);
    #endregion

    public static void Run()
    {
        using var receiver = Loopback.BoundUdp();
        using var sender = Loopback.Udp();
        Check.Fails(receiver.DetachSoFilter);
        KeepDatagramsThatBeginWith(receiver, 2);
        sender.SendTo([1], receiver.LocalEndPoint!);
        sender.SendTo([2], receiver.LocalEndPoint!);
        Check.Equal(2, Loopback.Receive(receiver)[0]);
        Check.Fails(() => receiver.AttachSoFilter([new BpfInstruction(0x15, 9, 9)]));
        receiver.SetSoLockFilter(true);
        Check.Fails(receiver.DetachSoFilter);
    }
}
