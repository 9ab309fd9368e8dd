using System.Net.Sockets;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Sockets;

/// <summary>Says in the catalogue's terms what .NET's enumerations make of a socket. What is not listed is not known.</summary>
internal static class SocketKindReader
{
    // ProtocolType has no member for it.
    private const int Mptcp = 262;
    private const int Sctp = 132;

    public static string? Family(AddressFamily? family) => (int?)family switch
    {
        (int)AddressFamily.InterNetwork => "ipv4",
        (int)AddressFamily.InterNetworkV6 => "ipv6",
        (int)AddressFamily.Unix => "unix",
        (int)AddressFamily.Irda => "irda",
        // Those of Windows that have no member, AF_BTH and AF_HYPERV.
        32 => "bluetooth",
        34 => "hyperv",
        // Packet and ControllerAreaNetwork, which netstandard2.0 does not have.
        65536 => "packet",
        65537 => "can",
        _ => null,
    };

    /// <summary>Whether the native <paramref name="number"/> is a family that every system has, on one of them: AF_UNSPEC, AF_UNIX and
    /// AF_INET are the same everywhere, and AF_INET6 is 10 on Linux, 23 on Windows, 28 on FreeBSD and 30 on macOS.</summary>
    public static bool IsCommon(int number) => number is 0 or 1 or 2 or 10 or 23 or 28 or 30;

    /// <summary>The protocol, first, and what else an option can name that such a socket is.</summary>
    public static EquatableArray<string> Protocols(string? family, SocketType? type, ProtocolType? protocol)
    {
        if (family == "unix")
        {
            return type switch
            {
                SocketType.Stream => ["stream"],
                SocketType.Dgram => ["dgram"],
                SocketType.Seqpacket => ["seqpacket"],
                _ => []
            };
        }

        // Other families than those of the Internet have protocols of their own.
        return family is not ("ipv4" or "ipv6") ? [] : (type, (int?)protocol) switch
        {
            // TLS is switched on over TCP.
            (SocketType.Stream, (int)ProtocolType.Tcp or 0) => ["tcp", "stream", "tls"],
            (SocketType.Stream, Mptcp) => ["mptcp", "tcp", "stream", "tls"],
            (SocketType.Stream, Sctp) => ["sctp", "stream"],
            (SocketType.Dgram, (int)ProtocolType.Udp or 0) => ["udp", "dgram"],
            // Linux has ICMP sockets for everyone, which are raw ones in most respects.
            (SocketType.Dgram, (int)ProtocolType.Icmp or (int)ProtocolType.IcmpV6) => ["icmp", "dgram", "raw", "udp"],
            (SocketType.Raw, (int)ProtocolType.Icmp or (int)ProtocolType.IcmpV6) => ["icmp", "raw"],
            (SocketType.Raw, not null) => ["raw", "icmp"],
            _ => [],
        };
    }
}
