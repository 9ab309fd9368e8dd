using System.Net;
using System.Net.Sockets;
using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Probes;

/// <summary>The kinds of sockets that options are tried on, ordinary ones first.</summary>
internal static class AllProbes
{
    private static readonly string[] s_tcp = ["tcp", "stream"];
    private static readonly string[] s_udp = ["udp", "dgram"];

    // The first number is the family's, as in Linux's headers; the types are stream 1, datagram 2, raw 3, sequential packets 5.
    private static readonly Probe[] s_seen =
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
        new("netlink", "netlink", ["dgram"], Native(16, 2, 0)),
        new("raw netlink", "netlink", ["raw"], Native(16, 3, 0)),
        new("raw ICMP", "ipv4", ["raw", "icmp"], New(AddressFamily.InterNetwork, SocketType.Raw, ProtocolType.Icmp)),
        new("raw IGMP", "ipv4", ["raw"], New(AddressFamily.InterNetwork, SocketType.Raw, ProtocolType.Igmp)),
        new("raw ICMPv6", "ipv6", ["raw", "icmp"], New(AddressFamily.InterNetworkV6, SocketType.Raw, ProtocolType.IcmpV6)),
        new("raw IPv6 of protocol 255", "ipv6", ["raw"], Native(10, 3, 255)),
        new("raw IPv4 of protocol 255", "ipv4", ["raw"], Native(2, 3, 255)),
        new("UDP-Lite over IPv4", "ipv4", ["dgram"], Native(2, 2, 136)),
        new("UDP-Lite over IPv6", "ipv6", ["dgram"], Native(10, 2, 136)),
        new("packet", "packet", ["raw"], New(AddressFamily.Packet, SocketType.Raw, ProtocolType.Unspecified)),
        new("packet without link header", "packet", ["dgram"], Native(17, 2, 0)),
        new("packet of the loopback protocol", "packet", ["raw"], Native(17, 3, LoopbackProtocol)),
        new("Multipath TCP", "ipv4", ["mptcp"], Native(2, 1, Connections.MultipathTcpNumber)) { IsApart = true },
        new("connected Multipath TCP", "ipv4", ["mptcp"], () => Connections.MultipathTcp(IPAddress.Loopback)) { IsApart = true },
        new("vsock stream", "vsock", ["stream"], Native(40, 1, 0)),
        new("vsock sequential packets", "vsock", ["seqpacket"], Native(40, 5, 0)),
        new("XDP", "xdp", ["raw"], Native(44, 3, 0)),
    ];

    // Where one of these opens (asking for it may load a module of the kernel), its options are held to what libc answers, and to
    // nothing that nobody has seen. Once a machine has run them, the ones it opened belong above.
    private static readonly Probe[] s_unseen =
    [
        Unseen("vsock datagram", "vsock", "dgram", 40, 2, 0),
        new("TCP with the kernel's TLS", "ipv4", ["tls"], () => Connections.Tls(IPAddress.Loopback)) { WasSeen = false },
        Unseen("permanent ATM circuit", "SOL_ATM", "dgram", 8, 2, 0),
        Unseen("switched ATM circuit", "SOL_ATM", "dgram", 20, 2, 0),
        Unseen("SCTP over IPv4", "ipv4", "sctp", 2, 1, 132),
        Unseen("SCTP over IPv6, one to many", "ipv6", "sctp", 10, 5, 132),
        new("connected SCTP", "ipv4", ["sctp"], () => Associations.Connected(1, 132)) { WasSeen = false },
        Unseen("DCCP", "ipv4", "dccp", 2, 6, 33),
        new("connected DCCP", "ipv4", ["dccp"], () => Associations.Connected(6, 33)) { WasSeen = false },
        new("rate-controlled DCCP", "ipv4", ["dccp"], Associations.RateControlled) { WasSeen = false },
        Unseen("CAN", "can", "raw", 29, 3, 1),
        Unseen("CAN ISO-TP", "can", "dgram", 29, 2, 6),
        Unseen("CAN J1939", "can", "dgram", 29, 2, 7),
        Unseen("Bluetooth L2CAP", "bluetooth", "seqpacket", 31, 5, 0),
        Unseen("Bluetooth HCI", "bluetooth", "raw", 31, 3, 1),
        Unseen("Bluetooth SCO", "bluetooth", "seqpacket", 31, 5, 2),
        Unseen("Bluetooth RFCOMM", "bluetooth", "stream", 31, 1, 3),
        new("bound Bluetooth L2CAP", "bluetooth", ["seqpacket"], () => Associations.Bluetooth(5, 0, 14)) { WasSeen = false },
        new("bound Bluetooth RFCOMM", "bluetooth", ["stream"], () => Associations.Bluetooth(1, 3, 10)) { WasSeen = false },
        new("bound Bluetooth Low Energy L2CAP", "bluetooth", ["seqpacket"], Associations.LowEnergy) { WasSeen = false },
        Unseen("isochronous Bluetooth", "bluetooth", "seqpacket", 31, 5, 8),
        new("connected Bluetooth L2CAP", "bluetooth", ["seqpacket"], BluetoothPairs.L2cap) { WasSeen = false },
        new("connected Bluetooth RFCOMM", "bluetooth", ["stream"], BluetoothPairs.Rfcomm) { WasSeen = false },
        new("connected Bluetooth SCO", "bluetooth", ["seqpacket"], BluetoothPairs.Sco) { WasSeen = false },
        Unseen("TIPC stream", "tipc", "stream", 30, 1, 0),
        Unseen("TIPC datagram", "tipc", "dgram", 30, 2, 0),
        Unseen("reliable TIPC datagram", "tipc", "dgram", 30, 4, 0),
        Unseen("RDS", "rds", "seqpacket", 21, 5, 0),
        new("bound RDS", "rds", ["seqpacket"], () => Associations.BoundToHost(21, 5, 0)) { WasSeen = false },
        Unseen("SMC", "smc", "stream", 43, 1, 0),
        Unseen("algorithm", "alg", "seqpacket", 38, 5, 0),
        new("AES in counter mode", "alg", ["seqpacket"], () => Associations.Algorithm("skcipher", "ctr(aes)")) { WasSeen = false },
        new("AES in Galois mode", "alg", ["seqpacket"], () => Associations.Algorithm("aead", "gcm(aes)")) { WasSeen = false },
        Unseen("KCM", "SOL_KCM", "seqpacket", 41, 5, 0),
        Unseen("MCTP", "SOL_MCTP", "dgram", 45, 2, 0),
        Unseen("NFC", "SOL_NFC", "stream", 39, 1, 1),
        new("bound NFC", "SOL_NFC", ["stream"], Associations.Nfc) { WasSeen = false },
        Unseen("IUCV", "SOL_IUCV", "stream", 32, 1, 0),
        Unseen("X.25", "SOL_X25", "seqpacket", 9, 5, 0),
        Unseen("LLC", "SOL_LLC", "stream", 26, 1, 0),
        Unseen("IEEE 802.15.4", "SOL_IEEE802154", "dgram", 36, 2, 0),
        Unseen("CAIF", "SOL_CAIF", "seqpacket", 37, 5, 0),
        Unseen("Phonet pipe", "SOL_PNPIPE", "seqpacket", 35, 5, 2),
        Unseen("PPP over L2TP", "SOL_PPPOL2TP", "dgram", 24, 2, 1),
        new("session of PPP over L2TP", "SOL_PPPOL2TP", ["dgram"], Associations.Session) { WasSeen = false },
        Unseen("RxRPC", "SOL_RXRPC", "dgram", 33, 2, 2),
        Unseen("AX.25", "SOL_AX25", "seqpacket", 3, 5, 0),
        Unseen("ROSE", "SOL_ROSE", "seqpacket", 11, 5, 0),
        Unseen("NET/ROM", "SOL_NETROM", "seqpacket", 6, 5, 0),
    ];

    /// <summary>Also those that this kernel does not have.</summary>
    public static readonly IReadOnlyList<Probe> Known = [.. s_seen, .. s_unseen];

    /// <summary>Those that this kernel has, though maybe not for this process.</summary>
    public static readonly IReadOnlyList<Probe> List = [.. Known.Where(probe => !probe.IsAbsent)];

    // ETH_P_LOOPBACK in network order: a packet socket runs only with a protocol, and nobody sends this one.
    private static int LoopbackProtocol => BitConverter.IsLittleEndian ? 0x0090 : 0x9000;

    private static Probe Unseen(string name, string family, string protocol, int number, int type, int nativeProtocol) =>
        new(name, family, [protocol], Native(number, type, nativeProtocol)) { WasSeen = false };

    private static Func<ProbeSocket> New(AddressFamily family, SocketType type, ProtocolType protocol) =>
        () => new ProbeSocket(new Socket(family, type, protocol));

    private static Func<ProbeSocket> Native(int family, int type, int protocol) =>
        () => new ProbeSocket(LibC.Create(family, type, protocol));
}
