using System.Buffers.Binary;

namespace SockOptGen.Sockets.Tests.Hosts.Machines.Bluetooth;

/// <summary>What a controller tells its host (Bluetooth Core, volume 4, part E, 7.7).</summary>
internal static class HciEvents
{
    /// <summary>The class of device that callers have: a smartphone that can do audio and telephony; the lowest byte first.</summary>
    public static readonly byte[] CallerClass = [0x0C, 0x02, 0x60];

    // A controller takes one command at a time.
    private const byte Room = 1;

    /// <summary>A command is done; its answer, which begins with its status.</summary>
    public static byte[] CommandComplete(HciCommand command, ReadOnlySpan<byte> answer) =>
        Event(0x0E, [Room, .. Number((ushort)command), .. answer]);

    /// <summary>A command has begun; an event will say what came of it.</summary>
    public static byte[] CommandStatus(HciCommand command) => Event(0x0F, [0, Room, .. Number((ushort)command)]);

    public static byte[] ConnectionRequest(byte[] caller, LinkKind kind) => Event(0x04, [.. caller, .. CallerClass, (byte)kind]);

    public static byte[] ConnectionComplete(byte status, ushort handle, byte[] peer, LinkKind kind) =>
        Event(0x03, [status, .. Number(handle), .. peer, (byte)kind, 0]);

    public static byte[] DisconnectionComplete(ushort handle, byte reason) => Event(0x05, [0, .. Number(handle), reason]);

    public static byte[] RemoteName(byte[] peer) => Event(0x07, [0, .. peer, .. new byte[248]]);

    public static byte[] RemoteFeatures(ushort handle) => Event(0x0B, [0, .. Number(handle), .. LocalFacts.Features]);

    public static byte[] RemoteVersion(ushort handle) => Event(0x0C, [0, .. Number(handle), .. LocalFacts.LinkVersion]);

    /// <summary>The host may send one more packet of data.</summary>
    public static byte[] PacketCompleted(ushort handle) => Event(0x13, [1, .. Number(handle), .. Number(1)]);

    private static byte[] Event(byte code, ReadOnlySpan<byte> parameters) =>
        [(byte)HciPacket.Event, code, (byte)parameters.Length, .. parameters];

    private static byte[] Number(ushort value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        return bytes;
    }
}
