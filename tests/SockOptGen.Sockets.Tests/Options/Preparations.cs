using System.Net.Sockets;
using System.Runtime.Versioning;
using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>What a socket has to go through before it has an option.</summary>
[SupportedOSPlatform("linux")]
internal static class Preparations
{
    private static readonly Dictionary<string, Action<Socket>> s_steps = new()
    {
        // There must be a program to attach or detach.
        ["SO_ATTACH_BPF"] = _ => SkipWithoutProgram(),
        ["SO_DETACH_FILTER"] = socket =>
        {
            SkipWithoutProgram();
            socket.SetSoAttachBpf(BpfProgram.Descriptor);
        },
        ["SO_DETACH_REUSEPORT_BPF"] = socket =>
        {
            SkipWithoutProgram();
            socket.SetSoReusePort(true);
            socket.SetSoAttachReusePortEbpf(BpfProgram.Descriptor);
        },
        // The program chooses within a group.
        ["SO_ATTACH_REUSEPORT_EBPF"] = socket =>
        {
            SkipWithoutProgram();
            socket.SetSoReusePort(true);
        },
        // These exist in repair mode alone.
        ["TCP_REPAIR_QUEUE"] = socket => socket.SetTcpRepair(TcpRepairMode.On),
        ["TCP_TIMESTAMP"] = socket => socket.SetTcpRepair(TcpRepairMode.On),
        ["TCP_QUEUE_SEQ"] = socket =>
        {
            socket.SetTcpRepair(TcpRepairMode.On);
            socket.SetTcpRepairQueue(TcpRepairQueueKind.Send);
        },
        // Cannot exceed the ring.
        ["XDP_MAX_TX_SKB_BUDGET"] = socket => socket.SetXdpTransmitRing(4096),
    };

    public static IEnumerable<string> Names => s_steps.Keys;

    /// <summary>Whether <paramref name="socket"/> is ready for <paramref name="option"/> now.</summary>
    public static bool Apply(OptionCase option, Socket socket)
    {
        try
        {
            s_steps.GetValueOrDefault(option.Name)?.Invoke(socket);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static void SkipWithoutProgram() => Assert.SkipWhen(BpfProgram.Descriptor < 0, "This process may load no eBPF program.");
}
