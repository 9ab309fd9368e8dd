namespace SockOptGen.Catalogue;

/// <summary>The kinds of sockets that the catalogue's `sockets` name.</summary>
internal static class SocketKinds
{
    private static readonly HashSet<string> s_families =
    [
        "ipv4", "ipv6", "unix", "netlink", "packet", "vsock", "can", "xdp", "alg", "tipc", "rds", "smc", "bluetooth", "hyperv",
        "kcm", "mctp", "nfc", "iucv", "x25", "llc", "ieee802154", "caif", "phonet", "pppox", "rxrpc", "ipx", "irda", "ndrv",
    ];

    private static readonly HashSet<string> s_protocols = ["tcp", "udp", "raw", "icmp", "sctp", "dccp", "mptcp", "tls", "pgm"];

    private static readonly HashSet<string> s_types = ["stream", "dgram", "seqpacket"];

    public static IEnumerable<string> All => s_families.Concat(s_protocols).Concat(s_types);

    public static bool IsKnown(string kind) => s_families.Contains(kind) || s_protocols.Contains(kind) || s_types.Contains(kind);

    /// <summary>Whether <paramref name="kind"/> is a type, which sockets of any family may be of.</summary>
    public static bool IsType(string kind) => s_types.Contains(kind);

    /// <summary>Whether <paramref name="kind"/> is an address family.</summary>
    public static bool IsFamily(string kind) => s_families.Contains(kind);

    /// <summary>What prose calls sockets of <paramref name="kind"/>.</summary>
    public static string DisplayName(string kind) => kind switch
    {
        "ipv4" => "IPv4",
        "ipv6" => "IPv6",
        "unix" => "Unix-domain",
        "dgram" => "datagram",
        "stream" => "stream",
        "raw" or "netlink" or "packet" or "seqpacket" or "bluetooth" or "phonet" => kind,
        "hyperv" => "Hyper-V",
        "irda" => "IrDA",
        "pppox" => "PPPoX",
        "rxrpc" => "RxRPC",
        _ => kind.ToUpperInvariant(),
    };

    /// <summary>
    /// Whether an option of <paramref name="kinds"/> applies to a socket of <paramref name="family"/> with
    /// <paramref name="protocols"/>, which include its type: to one of its families and one of its protocols, as far as it names any.
    /// </summary>
    public static bool Fit(EquatableArray<string> kinds, string family, IReadOnlyCollection<string> protocols)
    {
        var families = kinds.Where(s_families.Contains).ToList();
        var others = kinds.Where(kind => !s_families.Contains(kind)).ToList();
        return (families.Count == 0 || families.Contains(family)) && (others.Count == 0 || others.Any(protocols.Contains));
    }
}
