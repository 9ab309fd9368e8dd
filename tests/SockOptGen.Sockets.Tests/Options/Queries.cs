using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;
using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>What options are asked for that answer a question; without an entry, the default one.</summary>
internal static class Queries
{
    private static readonly Dictionary<string, object> s_known = new()
    {
        // The kernel fills as many sources as there is room for in the question.
        ["IP_MSFILTER"] = new IPv4SourceFilter(Loopback.Group, IPAddress.Loopback, default, new IPAddress[4]),
        ["IPPROTO_IP/MCAST_MSFILTER"] = new MulticastSourceFilter(Loopback.Group, Loopback.Index, default, new IPAddress[4]),
        ["IPPROTO_IPV6/MCAST_MSFILTER"] = new MulticastSourceFilter(Loopback.GroupOfIPv6, Loopback.Index, default, new IPAddress[4]),
        // The label that the peer used last; that there is always.
        ["IPV6_FLOWLABEL_MGR"] = new IPv6FlowLabelRequest { Flags = FlowLabelFlags.Remote },
        ["IPT_SO_GET_INFO"] = new IPTablesInfo { Name = "filter" },
        ["IP6T_SO_GET_INFO"] = new IP6TablesInfo { Name = "filter" },
        ["ARPT_SO_GET_INFO"] = new ArpTablesInfo { Name = "filter" },
        ["EBT_SO_GET_INFO"] = new EbTablesInfo { Name = "filter" },
        ["EBT_SO_GET_INIT_INFO"] = new EbTablesInfo { Name = "filter" },
        // Of the one service that there is, with its one server; the kernel wants exactly the room for them.
        ["IP_VS_SO_GET_SERVICE"] = new IPVirtualServiceEntry
        {
            Protocol = FamilyCandidates.Service.Protocol,
            Address = FamilyCandidates.Service.Address,
            Port = FamilyCandidates.Service.Port,
        },
        ["IP_VS_SO_GET_SERVICES"] = new IPVirtualServices { Services = new IPVirtualServiceEntry[1] },
        ["IP_VS_SO_GET_DESTS"] = new IPVirtualServerDestinations
        {
            Protocol = FamilyCandidates.Service.Protocol,
            Address = FamilyCandidates.Service.Address,
            Port = FamilyCandidates.Service.Port,
            Destinations = new IPVirtualServerDestinationEntry[1],
        },
        ["SCTP_EVENT"] = new SctpEventSubscription { Kind = SctpEventKind.Shutdown },
        ["SCTP_PR_ASSOC_STATUS"] = new SctpReliabilityStatus { Policy = SctpReliabilityPolicy.Lifetime },
        ["SCTP_PR_STREAM_STATUS"] = new SctpReliabilityStatus { Policy = SctpReliabilityPolicy.Lifetime },
        // The kernel wants exactly the room that the table takes.
        ["IPT_SO_GET_ENTRIES"] = new IPTablesEntries("filter",
            new byte[TableSize(AddressFamily.InterNetwork,
                socket => socket.TryGetIpTablesInfo(out var info, new() { Name = "filter" }) ? info.Size : 0)]),
        ["IP6T_SO_GET_ENTRIES"] = new IP6TablesEntries("filter",
            new byte[TableSize(AddressFamily.InterNetworkV6,
                socket => socket.TryGetIPv6TablesInfo(out var info, new() { Name = "filter" }) ? info.Size : 0)]),
        ["ARPT_SO_GET_ENTRIES"] = new ArpTablesEntries("filter",
            new byte[TableSize(AddressFamily.InterNetwork,
                socket => socket.TryGetIpArpTablesInfo(out var info, new() { Name = "filter" }) ? info.Size : 0)]),
        ["IPT_SO_GET_REVISION_MATCH"] = new XTablesRevision("tcp"),
        ["IP6T_SO_GET_REVISION_MATCH"] = new XTablesRevision("tcp"),
    };

    public static IEnumerable<string> Names => s_known.Keys;

    // Zero where the kernel has no such table, or does not tell this process.
    private static uint TableSize(AddressFamily family, Func<Socket, uint> read)
    {
        try
        {
            using var socket = new Socket(family, SocketType.Raw,
                family == AddressFamily.InterNetwork ? ProtocolType.Icmp : ProtocolType.IcmpV6);
            return read(socket);
        }
        catch (SocketException)
        {
            return 0;
        }
    }

    public static object? For(OptionCase option) => s_known.GetValueOrDefault(option.Name);
}
