using System.Net;
using System.Net.Sockets;
using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Probes;

/// <summary>The kinds of sockets that options are tried on, ordinary ones first.</summary>
internal static class AllProbes
{
    private const int NetlinkFamily = 16;
    private const int InterNetworkV6Family = 10;
    private const int DatagramType = 2;
    private const int RawType = 3;
    private const int RawProtocol = 255;

    private static readonly string[] s_tcp = ["tcp", "stream"];
    private static readonly string[] s_udp = ["udp", "dgram"];

    public static readonly IReadOnlyList<Probe> List =
    [
        new("TCP over IPv4", "ipv4", s_tcp, New(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)),
        new("TCP over IPv6", "ipv6", s_tcp, New(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp)),
        new("dual-mode TCP", "ipv6", s_tcp, () => new ProbeSocket(new Socket(SocketType.Stream, ProtocolType.Tcp))),
        new("listening TCP", "ipv4", s_tcp, () => Connections.Listening(IPAddress.Loopback)),
        new("connected TCP over IPv4", "ipv4", s_tcp, () => Connections.Tcp(IPAddress.Loopback)),
        new("connected TCP over IPv6", "ipv6", s_tcp, () => Connections.Tcp(IPAddress.IPv6Loopback)),
        new("dual-mode TCP connected over IPv4", "ipv6", s_tcp, Connections.MappedTcp),
        new("UDP over IPv4", "ipv4", s_udp, New(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp)),
        new("UDP over IPv6", "ipv6", s_udp, New(AddressFamily.InterNetworkV6, SocketType.Dgram, ProtocolType.Udp)),
        new("connected UDP over IPv4", "ipv4", s_udp, () => Connections.Udp(IPAddress.Loopback)),
        new("connected UDP over IPv6", "ipv6", s_udp, () => Connections.Udp(IPAddress.IPv6Loopback)),
        new("Unix stream", "unix", ["stream"], New(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)),
        new("connected Unix stream", "unix", ["stream"], Connections.Unix),
        new("Unix datagram", "unix", ["dgram"], New(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified)),
        new("netlink", "netlink", ["dgram"], Native(NetlinkFamily, DatagramType, 0)),
        new("raw ICMP", "ipv4", ["raw", "icmp"], New(AddressFamily.InterNetwork, SocketType.Raw, ProtocolType.Icmp)),
        new("raw IGMP", "ipv4", ["raw"], New(AddressFamily.InterNetwork, SocketType.Raw, ProtocolType.Igmp)),
        new("raw ICMPv6", "ipv6", ["raw", "icmp"], New(AddressFamily.InterNetworkV6, SocketType.Raw, ProtocolType.IcmpV6)),
        new("raw IPv6 of protocol 255", "ipv6", ["raw"], Native(InterNetworkV6Family, RawType, RawProtocol)),
        new("packet", "packet", ["raw"], New(AddressFamily.Packet, SocketType.Raw, ProtocolType.Unspecified)),
    ];

    private static Func<ProbeSocket> New(AddressFamily family, SocketType type, ProtocolType protocol) =>
        () => new ProbeSocket(new Socket(family, type, protocol));

    private static Func<ProbeSocket> Native(int family, int type, int protocol) => () => new ProbeSocket(LibC.Create(family, type, protocol));
}
