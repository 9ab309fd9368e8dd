using System.Buffers.Binary;

namespace SockOptGen.Sockets.Tests.Hosts.Machines.Bluetooth;

/// <summary>A Bluetooth controller that does as much of the host's commands as links between two of them take.</summary>
/// <param name="address">Its address, the lowest byte first.</param>
/// <param name="air">What it sends through.</param>
/// <param name="toHost">Takes its packets.</param>
internal sealed class Controller(byte[] address, Air air, Action<byte[]> toHost)
{
    private const byte Success = 0;

    // What a command may answer at most; Linux looks at the beginning that it knows.
    private const int LongestAnswer = 249;

    // Two bits above the handle say which part of a message a packet has: the first as hosts send it, and as controllers do.
    private const ushort HandleMask = 0x0FFF, PartMask = 0x3000, FirstOfController = 0x2000;

    public byte[] Address => address;

    public void ToHost(byte[] packet) => toHost(packet);

    public void FromHost(byte[] packet)
    {
        lock (air.Gate)
        {
            switch ((HciPacket)packet[0])
            {
                case HciPacket.Command:
                    Obey((HciCommand)BinaryPrimitives.ReadUInt16LittleEndian(packet.AsSpan(1)), packet[4..]);
                    break;
                case HciPacket.AclData:
                    Carry(packet);
                    break;
            }
        }
    }

    private void Obey(HciCommand command, byte[] parameters)
    {
        if (Begin(command, parameters) is { } act)
        {
            toHost(HciEvents.CommandStatus(command));
            act();
        }
        else
        {
            // Whatever else it is, it is done: a host that is told so goes on.
            toHost(HciEvents.CommandComplete(command, LocalFacts.Answer(command, address) ?? new byte[LongestAnswer]));
        }
    }

    // What takes a while, which its own event ends.
    private Action? Begin(HciCommand command, byte[] parameters) => command switch
    {
        HciCommand.CreateConnection => () => air.Call(this, parameters[..6]),
        HciCommand.AddScoConnection => () => air.CallForVoice(this, Handle(parameters)),
        HciCommand.AcceptConnectionRequest => () => air.Answer(this, parameters[..6], Success),
        HciCommand.RejectConnectionRequest => () => air.Answer(this, parameters[..6], parameters[6]),
        HciCommand.Disconnect => () => air.End(this, Handle(parameters), parameters[2]),
        HciCommand.RemoteNameRequest => () => toHost(HciEvents.RemoteName(parameters[..6])),
        HciCommand.ReadRemoteSupportedFeatures => () => toHost(HciEvents.RemoteFeatures(Handle(parameters))),
        HciCommand.ReadRemoteVersionInformation => () => toHost(HciEvents.RemoteVersion(Handle(parameters))),
        _ => null,
    };

    private void Carry(byte[] packet)
    {
        var head = BinaryPrimitives.ReadUInt16LittleEndian(packet.AsSpan(1));
        var handle = (ushort)(head & HandleMask);
        if (air.PeerOf(this, handle) is { } peer)
        {
            var first = (head & PartMask) == 0 ? FirstOfController : head & PartMask;
            BinaryPrimitives.WriteUInt16LittleEndian(packet.AsSpan(1), (ushort)((head & ~PartMask) | first));
            peer.ToHost(packet);
        }

        toHost(HciEvents.PacketCompleted(handle));
    }

    private static ushort Handle(byte[] parameters) => BinaryPrimitives.ReadUInt16LittleEndian(parameters);
}
