using System.Buffers.Binary;
using System.Net.Sockets;
using SockOptGen.Sockets.Tests.Native;
using SockOptGen.Sockets.Tests.Probes;

namespace SockOptGen.Sockets.Tests.Hosts.Machines.Bluetooth;

/// <summary>What Linux calls experiments, and leaves out until a program asks for it on the management channel.</summary>
internal static class Experiments
{
    private const ushort NoController = 0xFFFF, ControlChannel = 3;

    // MGMT_OP_SET_EXP_FEATURE, and MGMT_EV_CMD_COMPLETE and MGMT_EV_CMD_STATUS, which both tell the command and its status.
    private const ushort SetFeature = 0x004A;
    private const ushort Complete = 1, Failed = 2;

    private static readonly Guid s_isochronousSockets = new("6fbaf188-05e0-496a-9885-d6ddfdb4e03e");
    private static readonly Guid s_codecs = new("a6695ace-ee7f-4fb9-881a-5fac66c629af");

    /// <summary>Sockets of BTPROTO_ISO.</summary>
    public static void AllowIsochronousSockets() => SwitchOn(NoController, s_isochronousSockets);

    /// <summary>The option BT_CODEC on sockets of a controller.</summary>
    public static void AllowCodecs(ushort controller) => SwitchOn(controller, s_codecs);

    private static void SwitchOn(ushort controller, Guid feature)
    {
        using var socket = HciSocket.Open();
        LibC.Bind(socket, Words((ushort)Associations.BluetoothFamily, NoController, ControlChannel));
        var uuid = feature.ToByteArray(bigEndian: true);
        Array.Reverse(uuid);
        socket.Send([.. Words(SetFeature, controller, (ushort)(uuid.Length + 1)), .. uuid, 1]);
        var answer = new byte[512];
        do
        {
            socket.Receive(answer);
        }
        while (Word(answer, 0) is not (Complete or Failed) || Word(answer, 6) != SetFeature);
        if (answer[8] != 0)
        {
            throw new SocketException((int)SocketError.OperationNotSupported, $"{feature}: status {answer[8]} of the management channel");
        }
    }

    private static ushort Word(byte[] packet, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(packet.AsSpan(offset));

    private static byte[] Words(params ReadOnlySpan<ushort> words)
    {
        var bytes = new byte[2 * words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2 * i), words[i]);
        }

        return bytes;
    }
}
