using System.Net.Sockets;
using System.Net.Sockets.Options;
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
            socket.AttachSoBpf(BpfProgram.Descriptor);
        },
        ["SO_DETACH_REUSEPORT_BPF"] = socket =>
        {
            SkipWithoutProgram();
            socket.SetSoReusePort(true);
            socket.AttachSoReusePortEbpf(BpfProgram.Descriptor);
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
        ["TCP_REPAIR_WINDOW"] = socket =>
        {
            // Which windows a connection takes depends on where its peer began to count.
            if (socket.Connected)
            {
                throw new SocketException((int)SocketError.IsConnected);
            }

            socket.SetTcpRepair(TcpRepairMode.On);
        },
        ["TCP_REPAIR_OPTIONS"] = socket => socket.SetTcpRepair(TcpRepairMode.On),
        ["SO_ATTACH_REUSEPORT_CBPF"] = socket => socket.SetSoReusePort(true),
        // Of a group of sockets, by a program (6), and by how full they are (3).
        ["PACKET_FANOUT_DATA"] = socket => TryAll(() => socket.SetPacketFanout((6 << 16) | 4242)),
        ["PACKET_ROLLOVER_STATS"] = socket => TryAll(() => socket.SetPacketFanout((3 << 16) | 4243)),
        // Who is not a member can neither leave, nor ask for or change the filter.
        ["IP_DROP_MEMBERSHIP"] = Join,
        ["IP_BLOCK_SOURCE"] = Join,
        ["IP_UNBLOCK_SOURCE"] = socket =>
            TryAll(() => Join(socket), () => socket.BlockIpSource((IPv4SourceMembership)StructureCandidates.For("IP_BLOCK_SOURCE")![0])),
        ["IP_DROP_SOURCE_MEMBERSHIP"] = socket =>
            TryAll(() => socket.AddIpSourceMembership((IPv4SourceMembership)StructureCandidates.For("IP_BLOCK_SOURCE")![0])),
        ["IP_MSFILTER"] = Join,
        ["IPV6_LEAVE_GROUP"] = JoinIPv6,
        ["IPV6_LEAVE_ANYCAST"] = socket =>
            TryAll(() => socket.JoinIPv6Anycast((IPv6Membership)StructureCandidates.For("IPV6_JOIN_ANYCAST")![0])),
        ["IPPROTO_IP/MCAST_LEAVE_GROUP"] = Join,
        ["IPPROTO_IP/MCAST_BLOCK_SOURCE"] = Join,
        ["IPPROTO_IP/MCAST_UNBLOCK_SOURCE"] = socket => TryAll(() => Join(socket), () => socket.BlockIpMulticastSource(Source(0))),
        ["IPPROTO_IP/MCAST_LEAVE_SOURCE_GROUP"] = socket => TryAll(() => socket.JoinIpMulticastSourceGroup(Source(0))),
        ["IPPROTO_IP/MCAST_MSFILTER"] = Join,
        ["IPPROTO_IPV6/MCAST_LEAVE_GROUP"] = JoinIPv6,
        ["IPPROTO_IPV6/MCAST_BLOCK_SOURCE"] = JoinIPv6,
        ["IPPROTO_IPV6/MCAST_UNBLOCK_SOURCE"] = socket => TryAll(() => JoinIPv6(socket), () => socket.BlockIPv6MulticastSource(Source(1))),
        ["IPPROTO_IPV6/MCAST_LEAVE_SOURCE_GROUP"] = socket => TryAll(() => socket.JoinIPv6MulticastSourceGroup(Source(1))),
        ["IPPROTO_IPV6/MCAST_MSFILTER"] = JoinIPv6,
        // A router has interfaces and routes before they can go.
        ["MRT_DONE"] = Route,
        ["MRT_ADD_VIF"] = Route,
        ["MRT_DEL_VIF"] = socket => TryAll(() => Route(socket), () => socket.AddIpMrtVif(StructureCandidates.Vif)),
        ["MRT_DEL_MFC"] = socket =>
            TryAll(() => Route(socket), () => socket.AddIpMrtRoute((MulticastRoute)StructureCandidates.For("MRT_ADD_MFC")![0])),
        ["MRT_DEL_MFC_PROXY"] = socket =>
            TryAll(() => Route(socket), () => socket.AddIpMrtRouteProxy((MulticastRoute)StructureCandidates.For("MRT_ADD_MFC")![0])),
        ["MRT6_DONE"] = RouteIPv6,
        ["MRT6_ADD_MIF"] = RouteIPv6,
        ["MRT6_DEL_MIF"] = socket => TryAll(() => RouteIPv6(socket), () => socket.AddIPv6MrtMif(StructureCandidates.Mif)),
        ["MRT6_DEL_MFC"] = socket =>
            TryAll(() => RouteIPv6(socket), () => socket.AddIPv6MrtRoute((IPv6MulticastRoute)StructureCandidates.For("MRT6_ADD_MFC")![0])),
        ["MRT6_DEL_MFC_PROXY"] = socket =>
            TryAll(() => RouteIPv6(socket),
                () => socket.AddIPv6MrtRouteProxy((IPv6MulticastRoute)StructureCandidates.For("MRT6_ADD_MFC")![0])),
        // A virtual server comes before its options, and only once.
        ["IP_VS_SO_SET_ADD"] = socket => TryAll(() => socket.DeleteIpVsService(FamilyCandidates.Service)),
        ["IP_VS_SO_SET_EDIT"] = Serve,
        ["IP_VS_SO_SET_DEL"] = Serve,
        ["IP_VS_SO_SET_ZERO"] = Serve,
        ["IP_VS_SO_GET_SERVICE"] = Serve,
        ["IP_VS_SO_GET_SERVICES"] = Serve,
        ["IP_VS_SO_SET_ADDDEST"] = socket =>
        {
            Serve(socket);
            TryAll(() => socket.DeleteIpVsDestination(FamilyCandidates.Destination));
        },
        ["IP_VS_SO_SET_EDITDEST"] = ServeFrom,
        ["IP_VS_SO_SET_DELDEST"] = ServeFrom,
        ["IP_VS_SO_GET_DESTS"] = ServeFrom,
        ["IP_VS_SO_SET_STARTDAEMON"] = socket => TryAll(() => socket.StopIpVsDaemon(FamilyCandidates.Daemon)),
        // To stop a thread that did not begin yet is EINTR.
        ["IP_VS_SO_SET_STOPDAEMON"] = socket =>
            TryAll(() => socket.StartIpVsDaemon(FamilyCandidates.Daemon), () => Thread.Sleep(50)),
        ["SCTP_AUTH_DELETE_KEY"] = socket => TryAll(() => socket.SetSctpAuthenticationKey(FamilyCandidates.Key)),
        ["SCTP_AUTH_DEACTIVATE_KEY"] = socket => TryAll(() => socket.SetSctpAuthenticationKey(FamilyCandidates.Key)),
        ["SCTP_ADD_STREAMS"] = AllowResets,
        ["SCTP_RESET_STREAMS"] = AllowResets,
        ["SCTP_RESET_ASSOC"] = AllowResets,
        ["SCTP_SOCKOPT_BINDX_REM"] = socket => TryAll(() => socket.BindSctpAddresses(FamilyCandidates.Both)),
        ["TLS_RX_EXPECT_NO_PAD"] = socket => TryAll(() => socket.SetTlsReceive(FamilyCandidates.Keys)),
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

    private static void Join(Socket socket) => TryAll(() => socket.AddIpMembership(new IPv4Membership(Loopback.Group, Loopback.Index)));

    private static void JoinIPv6(Socket socket) =>
        TryAll(() => socket.JoinIPv6Group(new IPv6Membership(Loopback.GroupOfIPv6, Loopback.Index)));

    private static void Route(Socket socket) => TryAll(() => socket.StartIpMrt(1));

    private static void RouteIPv6(Socket socket) => TryAll(() => socket.StartIPv6Mrt(1));

    private static void Serve(Socket socket) => TryAll(() => socket.AddIpVsService(FamilyCandidates.Service));

    private static void ServeFrom(Socket socket)
    {
        Serve(socket);
        TryAll(() => socket.AddIpVsDestination(FamilyCandidates.Destination));
    }

    private static void AllowResets(Socket socket) => TryAll(() => socket.SetSctpEnableStreamReset(FamilyCandidates.AllResets));

    private static MulticastSourceMembership Source(int index) =>
        (MulticastSourceMembership)StructureCandidates.For("IPPROTO_IP/MCAST_BLOCK_SOURCE")![index];

    // Most kinds of sockets are none that can; what the option itself says of that is what the tests are about.
    private static void TryAll(params Action[] steps)
    {
        foreach (var step in steps)
        {
            try
            {
                step();
            }
            catch (SocketException)
            {
                return;
            }
        }
    }

    private static void SkipWithoutProgram() => Assert.SkipWhen(BpfProgram.Descriptor < 0, "This process may load no eBPF program.");
}
