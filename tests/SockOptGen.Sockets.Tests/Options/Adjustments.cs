using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.Versioning;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>Options that do not read back as they were set. Everything else does, to the bit.</summary>
[SupportedOSPlatform("linux")]
internal static class Adjustments
{
    // A tick of the slowest kernel (HZ=100).
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(10);

    private static readonly Dictionary<string, Func<Effect, bool>> s_rules = new()
    {
        // Linux doubles the size, for its own bookkeeping, and has a least one of some thousand bytes.
        ["SO_RCVBUF"] = IsDoubled,
        ["SO_SNDBUF"] = IsDoubled,
        // A receive returns with one byte at least.
        ["SO_RCVLOWAT"] = e => Equals(e.Read, Math.Max(1, (int)e.Set)),
        // Times are rounded up to the tick.
        ["SO_RCVTIMEO"] = IsRoundedUp,
        ["SO_SNDTIMEO"] = IsRoundedUp,
        ["SO_RCVTIMEO_NEW"] = IsRoundedUp,
        ["SO_SNDTIMEO_NEW"] = IsRoundedUp,
        // Without effect for many years.
        ["SO_BSDCOMPAT"] = IsIgnored,
        ["TCP_THIN_DUPACK"] = IsIgnored,
        ["TCP_DELACK_MAX_US"] = IsRoundedUp,
        ["TCP_RTO_MIN_US"] = IsRoundedUp,
        // The default is whichever the system has.
        ["SO_TXREHASH"] = e => Equals(e.Read, e.Set) || (TransmitRehash)e.Set == TransmitRehash.Default,
        // -1 goes back to the default, and reads as that.
        ["IP_TTL"] = IsDefaultForMinusOne,
        ["IP_MULTICAST_TTL"] = IsDefaultForMinusOne,
        ["IPV6_UNICAST_HOPS"] = IsDefaultForMinusOne,
        ["IPV6_MULTICAST_HOPS"] = IsDefaultForMinusOne,
        // A byte; TCP and other streams keep the two ECN bits to themselves.
        ["IP_TOS"] = e => Equals(e.Read, (int)e.Set & (e.IsStream ? 0xFC : 0xFF)),
        ["IPV6_TCLASS"] = e => Equals(e.Read, (int)e.Set == -1 ? 0 : (int)e.Set & (e.IsTcp ? 0xFC : 0xFF)),
        // One of each group is always on; Linux ignores the cryptographic ones.
        ["IPV6_ADDR_PREFERENCES"] = e => Equals(e.Read, Preferences((SourceAddressPreferences)e.Set)),
        // Tells only whether there is one.
        ["IPV6_ROUTER_ALERT"] = e => Equals(e.Read, Math.Min(1, (int)e.Set)),
        // Reads the MTU of the route, which needs a peer; set, it limits the fragments.
        ["IPV6_MTU"] = e => Equals(e.Read, e.Before),
        // The socket is an IPv4 one afterwards, without IPv6 options.
        ["IPV6_ADDRFORM"] = e => e.Read is null && e.Socket.GetSoDomain() == AddressFamily.InterNetwork,
        // Kept as a number of retransmissions.
        ["TCP_DEFER_ACCEPT"] = e => Equals(e.Read, Retransmitted((TimeSpan)e.Set)),
        // The listen queue has an upper limit.
        ["TCP_FASTOPEN"] = e => Equals(e.Read, Math.Min((int)e.Set, int.Parse(File.ReadAllText("/proc/sys/net/core/somaxconn")))),
        // Two minutes at most; zero is the default.
        ["TCP_LINGER2"] = e => Equals(e.Read,
            (TimeSpan)e.Set == TimeSpan.Zero ? e.Before : (TimeSpan)e.Set < TimeSpan.FromMinutes(2) ? e.Set : TimeSpan.FromMinutes(2)),
        // Reads what is in use: a connection has agreed on it, and zero lets the kernel choose.
        ["TCP_MAXSEG"] = e => Equals(e.Read, e.Socket.Connected || (int)e.Set == 0 ? e.Before : e.Set),
        // Two ways to switch it off.
        ["TCP_REPAIR"] = e => Equals(e.Read, (TcpRepairMode)e.Set == TcpRepairMode.On ? TcpRepairMode.On : TcpRepairMode.Off),
        // Reads something else than what is set: the peer's label, and what came in.
        ["IPV6_FLOWLABEL_MGR"] = e => Equals(e.Read, e.Before) || e.Socket.Connected,
        ["IPV6_2292PKTOPTIONS"] = e => Equals(e.Read, e.Before),
        // A clock: it runs on.
        ["TCP_TIMESTAMP"] = e => unchecked((int)((uint)e.Read! - (uint)e.Set)) >= 0,
        // Not less than half of the least receive buffer.
        ["TCP_WINDOW_CLAMP"] = e => Equals(e.Read, e.Set) || ((int)e.Set < 2048 && (int)e.Read! > (int)e.Set && (int)e.Read <= 2048),
        // All or nothing of the header of eight bytes, and sixteen bits at most.
        ["UDPLITE_RECV_CSCOV"] = IsCoverage,
        ["UDPLITE_SEND_CSCOV"] = IsCoverage,
        // Between the other two; and zero seconds are the default of two.
        ["SO_VM_SOCKETS_BUFFER_SIZE"] = e =>
            Equals(e.Read, Math.Clamp((ulong)e.Set, e.Socket.GetVsockBufferMinSize(), e.Socket.GetVsockBufferMaxSize())),
        ["SO_VM_SOCKETS_CONNECT_TIMEOUT"] = IsVsockTimeout,
        ["SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW"] = IsVsockTimeout,
    };

    // Of parts of Linux that are modules; what they make of a value is told where the value stands.
    private static readonly HashSet<string> s_ownWays =
    [
        // The kinds of the keys, not the keys.
        "TLS_TX", "TLS_RX",
        // Zero leaves what there was, and most of the candidates are zero.
        "SCTP_ASSOCINFO", "SCTP_DELAYED_SACK", "SCTP_INITMSG", "SCTP_PEER_ADDR_PARAMS", "SCTP_PEER_ADDR_THLDS", "SCTP_PEER_ADDR_THLDS_V2",
        "SCTP_RTOINFO", "L2CAP_OPTIONS",
        // The path decides.
        "SCTP_MAXSEG",
        // Some subscriptions are kept for the system, and 2 is read as 1.
        "SCTP_EVENTS", "SCTP_FRAGMENT_INTERLEAVE",
        // Readable only with the scheduler, the peer or the address that it is for.
        "SCTP_STREAM_SCHEDULER_VALUE", "NFC_LLCP_MIUX", "NFC_LLCP_RW", "BT_SNDMTU",
        // Reads what the controller offers.
        "BT_CODEC",
        // What the peers agree on when they connect.
        "DCCP_SOCKOPT_RECV_CSCOV", "DCCP_SOCKOPT_SEND_CSCOV",
        // Without effect for many years; and rounded to the tick.
        "PPPOL2TP_SO_DEBUG", "PPPOL2TP_SO_REORDERTO",
        // The least security has this flag always.
        "L2CAP_LM", "RFCOMM_LM",
    ];

    public static IEnumerable<string> Names => s_rules.Keys.Concat(s_ownWays);

    /// <summary>Whether the option reads as it should after it was set.</summary>
    public static bool Allow(OptionCase option, Effect effect) =>
        s_rules.GetValueOrDefault(option.Name, e => Equals(e.Read, e.Set) || s_ownWays.Contains(option.Name))(effect);

    private static bool IsDoubled(Effect e) =>
        (int)e.Read! == 2 * (int)e.Set || ((int)e.Set < 4096 && (int)e.Read > 2 * (int)e.Set && (int)e.Read <= 8192);

    private static bool IsRoundedUp(Effect e) => (TimeSpan)e.Read! >= (TimeSpan)e.Set && (TimeSpan)e.Read < (TimeSpan)e.Set + s_tick;

    private static bool IsVsockTimeout(Effect e) =>
        (TimeSpan)e.Set == TimeSpan.Zero ? Equals(e.Read, TimeSpan.FromSeconds(2)) : IsRoundedUp(e);

    private static bool IsIgnored(Effect e) => Equals(e.Read, false);

    private static bool IsCoverage(Effect e) => Equals(e.Read, (int)e.Set == 0 ? 0 : Math.Clamp((int)e.Set, 8, 65535));

    private static bool IsDefaultForMinusOne(Effect e) => Equals(e.Read, (int)e.Set == -1 ? e.Before : e.Set);

    private static SourceAddressPreferences Preferences(SourceAddressPreferences set)
    {
        var privacy = set & (SourceAddressPreferences.Temporary | SourceAddressPreferences.Public);
        var mobility = set & SourceAddressPreferences.CareOf;
        return (privacy == 0 ? SourceAddressPreferences.PublicTemporaryDefault : privacy) | (mobility == 0 ? SourceAddressPreferences.Home
            : mobility);
    }

    // The first one after a second, each of the others after twice the time, two minutes at most; 255 of them at most.
    private static TimeSpan Retransmitted(TimeSpan wanted)
    {
        var (total, next) = (0, 1);
        for (var count = 0; total < wanted.TotalSeconds && count < 255; count++)
        {
            total += next;
            next = Math.Min(120, 2 * next);
        }

        return TimeSpan.FromSeconds(total);
    }
}
