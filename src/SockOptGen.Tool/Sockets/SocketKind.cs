using System.Net.Sockets;

namespace SockOptGen.Tool.Sockets;

/// <summary>A kind of sockets that the tool has a name for.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Domain">The number of its address family on Linux.</param>
/// <param name="Type">Its type.</param>
/// <param name="Protocol">The number of its protocol on Linux.</param>
/// <param name="Words">What the catalogue's list of sockets calls it.</param>
internal sealed record SocketKind(string Name, int Domain, SocketType Type, int Protocol, params string[] Words)
{
    private const int Unix = 1;
    private const int InterNetwork = 2;
    private const int InterNetworkV6 = 10;

    /// <summary>All kinds, those that most programs use first.</summary>
    public static IReadOnlyList<SocketKind> All { get; } =
    [
        new("tcp4", InterNetwork, SocketType.Stream, 6, "ipv4", "tcp", "stream"),
        new("tcp6", InterNetworkV6, SocketType.Stream, 6, "ipv6", "tcp", "stream"),
        new("udp4", InterNetwork, SocketType.Dgram, 17, "ipv4", "udp", "dgram"),
        new("udp6", InterNetworkV6, SocketType.Dgram, 17, "ipv6", "udp", "dgram"),
        new("unix", Unix, SocketType.Stream, 0, "unix", "stream"),
        new("unix-dgram", Unix, SocketType.Dgram, 0, "unix", "dgram"),
        new("unix-seqpacket", Unix, SocketType.Seqpacket, 0, "unix", "seqpacket"),
        new("raw4", InterNetwork, SocketType.Raw, 255, "ipv4", "raw"),
        new("raw6", InterNetworkV6, SocketType.Raw, 255, "ipv6", "raw"),
        new("icmp4", InterNetwork, SocketType.Dgram, 1, "ipv4", "icmp", "dgram"),
        new("icmp6", InterNetworkV6, SocketType.Dgram, 58, "ipv6", "icmp", "dgram"),
        new("mptcp4", InterNetwork, SocketType.Stream, 262, "ipv4", "mptcp", "tcp", "stream"),
        new("sctp4", InterNetwork, SocketType.Stream, 132, "ipv4", "sctp", "stream"),
        new("netlink", 16, SocketType.Raw, 0, "netlink", "raw"),
        new("packet", 17, SocketType.Raw, 0, "packet", "raw"),
        new("vsock", 40, SocketType.Stream, 0, "vsock", "stream"),
        new("can", 29, SocketType.Raw, 1, "can", "raw"),
        new("xdp", 44, SocketType.Raw, 0, "xdp", "raw"),
        new("alg", 38, SocketType.Seqpacket, 0, "alg", "seqpacket"),
        new("tipc", 30, SocketType.Stream, 0, "tipc", "stream"),
    ];

    /// <summary>.NET's name of the family, for systems on which a socket is made through .NET.</summary>
    public AddressFamily? Family => Domain switch
    {
        InterNetwork => AddressFamily.InterNetwork,
        InterNetworkV6 => AddressFamily.InterNetworkV6,
        Unix => AddressFamily.Unix,
        _ => null,
    };

    /// <summary>The kind of a socket of Linux; one without a name has its numbers for a name.</summary>
    public static SocketKind Of(int domain, int type, int protocol) =>
        All.FirstOrDefault(kind => kind.Domain == domain && (int)kind.Type == type && kind.Protocol == protocol) ??
        // Netlink and raw sockets have any protocol.
        (All.FirstOrDefault(kind => kind.Domain == domain && (int)kind.Type == type && kind.Type == SocketType.Raw) ??
            All.FirstOrDefault(kind => kind.Domain == domain && domain is not (Unix or InterNetwork or InterNetworkV6)) ??
            new SocketKind($"family {domain}, type {type}", domain, (SocketType)type, protocol)) with
        { Protocol = protocol };
}
