using System.Net;
using System.Net.Sockets;
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
        ["IPT_SO_GET_REVISION_MATCH"] = new XTablesRevision("tcp"),
        ["IP6T_SO_GET_REVISION_MATCH"] = new XTablesRevision("tcp"),
    };

    public static IEnumerable<string> Names => s_known.Keys;

    public static object? For(OptionCase option) => s_known.GetValueOrDefault(option.Name);
}
