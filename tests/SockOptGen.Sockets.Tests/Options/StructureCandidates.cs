using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.InteropServices;
using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>Legal structures and lists, which the catalogue cannot know; sockets that they are not for refuse them, as libc does.</summary>
internal static unsafe class StructureCandidates
{
    // A destination or hop-by-hop header that holds padding alone.
    private static readonly byte[] s_padding = [0, 0, 1, 4, 0, 0, 0, 0];

    private static readonly BpfInstruction[] s_passAll = [new(0x06, 0, 0, 0xFFFF)];

    private static readonly Lazy<ulong> s_pages = new(() => (ulong)NativeMemory.AlignedAlloc(4 * 4096, 4096));

    private static readonly MulticastMembership[] s_groups = [new(Loopback.Group, Loopback.Index),
        new(Loopback.GroupOfIPv6, Loopback.Index)];

    private static readonly MulticastSourceMembership[] s_sources =
        [new(Loopback.Group, Loopback.Silent, Loopback.Index), new(Loopback.GroupOfIPv6, Loopback.SilentOfIPv6, Loopback.Index)];

    private static readonly MulticastSourceFilter[] s_filters =
    [
        new(Loopback.Group, Loopback.Index, MulticastFilterMode.Exclude, new[] { Loopback.Silent }),
        new(Loopback.GroupOfIPv6, Loopback.Index, MulticastFilterMode.Exclude, new[] { Loopback.SilentOfIPv6 }),
    ];

    private static readonly IPv4SourceMembership s_source = new(Loopback.Group, Loopback.Silent, IPAddress.Loopback);

    private static readonly MulticastRoute s_route = new() { Source = Loopback.Silent, Group = Loopback.Group };

    private static readonly IPv6MulticastRoute s_routeOfIPv6 = new(Loopback.SilentOfIPv6, IPAddress.Parse("ff05::7"));

    private static readonly Dictionary<string, Func<object[]>> s_known = new()
    {
        ["SO_ATTACH_FILTER"] = () => [s_passAll],
        ["SO_ATTACH_REUSEPORT_CBPF"] = () => [s_passAll],
        ["SO_TIMESTAMPING"] = () => [new TimestampingSettings(TimestampingOptions.ReceiveSoftware | TimestampingOptions.Software),
            default(TimestampingSettings)],
        ["SO_TIMESTAMPING_NEW"] = () => [new TimestampingSettings(TimestampingOptions.ReceiveSoftware | TimestampingOptions.Software),
            default(TimestampingSettings)],
        ["SO_TXTIME"] = () => [new TransmitTime(TransmitTimeClock.Monotonic, TransmitTimeFlags.ReportErrors),
            new TransmitTime(TransmitTimeClock.Tai)],
        ["PACKET_ADD_MEMBERSHIP"] = () => [new PacketMembership(Loopback.Index, PacketMembershipKind.Promiscuous),
            new PacketMembership(Loopback.Index, PacketMembershipKind.AllMulticast)],
        ["PACKET_DROP_MEMBERSHIP"] = () => [new PacketMembership(Loopback.Index, PacketMembershipKind.Promiscuous)],
        ["PACKET_RX_RING"] = () => [new PacketRing { BlockSize = 4096, BlockCount = 2, FrameSize = 2048, FrameCount = 4 }],
        ["PACKET_TX_RING"] = () => [new PacketRing { BlockSize = 4096, BlockCount = 2, FrameSize = 2048, FrameCount = 4 }],
        ["PACKET_FANOUT_DATA"] = () => [s_passAll],
        ["XDP_UMEM_REG"] = () => [new XdpUmem { Address = s_pages.Value, Length = 4 * 4096, ChunkSize = 4096 }],
        ["IP_ADD_MEMBERSHIP"] = () => [new IPv4Membership(Loopback.Group, Loopback.Index)],
        ["IP_DROP_MEMBERSHIP"] = () => [new IPv4Membership(Loopback.Group, Loopback.Index)],
        ["IP_ADD_SOURCE_MEMBERSHIP"] = () => [s_source],
        ["IP_DROP_SOURCE_MEMBERSHIP"] = () => [s_source],
        ["IP_BLOCK_SOURCE"] = () => [s_source],
        ["IP_UNBLOCK_SOURCE"] = () => [s_source],
        ["IP_MSFILTER"] = () =>
            [new IPv4SourceFilter(Loopback.Group, IPAddress.Loopback, MulticastFilterMode.Exclude, new[] { Loopback.Silent })],
        ["IPV6_JOIN_GROUP"] = () => [new IPv6Membership(Loopback.GroupOfIPv6, Loopback.Index)],
        ["IPV6_LEAVE_GROUP"] = () => [new IPv6Membership(Loopback.GroupOfIPv6, Loopback.Index)],
        ["IPV6_JOIN_ANYCAST"] = () => [Anycast],
        ["IPV6_LEAVE_ANYCAST"] = () => [Anycast],
        ["IP_OPTIONS"] = () => [new byte[] { 1, 1, 1, 1 }],
        ["IPV6_HOPOPTS"] = () => [s_padding],
        ["IPV6_DSTOPTS"] = () => [s_padding],
        ["IPV6_RTHDRDSTOPTS"] = () => [s_padding],
        // A segment routing header whose one segment is where the packet is already.
        ["IPV6_RTHDR"] = () => [(byte[])[0, 2, 4, 0, 0, 0, 0, 0, .. IPAddress.IPv6Loopback.GetAddressBytes()]],
        ["IPV6_FLOWLABEL_MGR"] = () =>
            [new IPv6FlowLabelRequest { Destination = IPAddress.IPv6Loopback, Sharing = FlowLabelSharing.Any,
                Flags = FlowLabelFlags.Create }],
        ["ICMPV6_FILTER"] = () => [new IcmpV6TypeFilter(new uint[] { 1, 2, 3, 4, 5, 6, 7, 8 })],
        ["IP_XFRM_POLICY"] = () => [AllowAll(2)],
        ["IPV6_XFRM_POLICY"] = () => [AllowAll(10)],
        ["MRT_INIT"] = () => [1],
        ["MRT6_INIT"] = () => [1],
        ["MRT_ADD_VIF"] = () => [Vif],
        ["MRT6_ADD_MIF"] = () => [Mif],
        ["MRT_ADD_MFC"] = () => [s_route],
        ["MRT_DEL_MFC"] = () => [s_route],
        ["MRT_ADD_MFC_PROXY"] = () => [s_route],
        ["MRT_DEL_MFC_PROXY"] = () => [s_route],
        ["MRT6_ADD_MFC"] = () => [s_routeOfIPv6],
        ["MRT6_DEL_MFC"] = () => [s_routeOfIPv6],
        ["MRT6_ADD_MFC_PROXY"] = () => [s_routeOfIPv6],
        ["MRT6_DEL_MFC_PROXY"] = () => [s_routeOfIPv6],
        ["MRT6_DEL_MIF"] = () => [(ushort)0],
        ["TCP_FASTOPEN_KEY"] = () => [Enumerable.Range(1, 16).Select(i => (byte)i).ToArray(),
            Enumerable.Range(1, 32).Select(i => (byte)i).ToArray()],
        ["TCP_MD5SIG"] = () => [new TcpMd5Key { Peer = IPAddress.Loopback, Key = s_padding },
            new TcpMd5Key { Peer = IPAddress.IPv6Loopback, Key = s_padding }],
        ["TCP_MD5SIG_EXT"] = () =>
            [new TcpMd5Key { Peer = IPAddress.Loopback, Key = s_padding, Flags = TcpMd5KeyFlags.Prefix, PrefixLength = 32 }],
        ["TCP_REPAIR_OPTIONS"] = () => [new TcpRepairOption[] { new(TcpRepairOptionKind.MaxSegment, 1000) }],
        ["TCP_REPAIR_WINDOW"] = () => [new TcpRepairWindow { SendWindow = 1000, MaxWindow = 2000, ReceiveWindow = 3000 }],
        ["IPT_SO_SET_ADD_COUNTERS"] = () => [NoMore],
        ["IP6T_SO_SET_ADD_COUNTERS"] = () => [NoMore],
        ["ARPT_SO_SET_ADD_COUNTERS"] = () => [NoMore],
        ["IPPROTO_IP/MCAST_MSFILTER"] = () => [.. s_filters],
        ["IPPROTO_IPV6/MCAST_MSFILTER"] = () => [.. s_filters],
    };

    public static IEnumerable<string> Names => s_known.Keys.Concat(FamilyCandidates.Names);

    public static MulticastVif Vif => new() { LocalAddress = IPAddress.Loopback, Threshold = 1 };

    public static MulticastMif Mif => new(0, (ushort)Loopback.Index, false, 1);

    // Nothing is added to the counters of the rules that every table has.
    private static XTablesCounters NoMore => new("filter", new XTablesCounter[4]);

    private static IPv6Membership Anycast => new(Loopback.SubnetRouter.Address, Loopback.SubnetRouter.Interface);

    /// <summary>What there is for <paramref name="name"/>; null: nothing in particular.</summary>
    public static IReadOnlyList<object>? For(string name) =>
        s_known.TryGetValue(name, out var values) ? values()
        : !name.Contains("/MCAST_", StringComparison.Ordinal) ? FamilyCandidates.For(name)
        : name.EndsWith("_GROUP", StringComparison.Ordinal) && !name.EndsWith("_SOURCE_GROUP", StringComparison.Ordinal) ? [.. s_groups]
        : [.. s_sources];

    // An xfrm_userpolicy_info that selects all packets of a family; zero is "allow".
    private static byte[] AllowAll(byte family)
    {
        var policy = new byte[168];
        policy[40] = family;
        return policy;
    }
}
