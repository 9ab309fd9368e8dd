using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>Legal values of options that a kernel keeps in modules: virtual servers, SCTP, TLS and such.</summary>
internal static class FamilyCandidates
{
    private const ushort KeyNumber = 1;

    private static readonly IPAddress s_server = IPAddress.Parse("192.0.2.7");

    private static readonly Dictionary<string, Func<object[]>> s_known = new()
    {
        ["TLS_TX"] = () => [Keys],
        ["TLS_RX"] = () => [Keys],
        ["TIPC_GROUP_JOIN"] = () => [new TipcGroupMembership { Type = 4711, Instance = 1, Scope = TipcScope.Node }],
        ["DCCP_SOCKOPT_CCID"] = () => [new byte[] { 2 }],
        ["DCCP_SOCKOPT_TX_CCID"] = () => [new byte[] { 2 }],
        ["DCCP_SOCKOPT_RX_CCID"] = () => [new byte[] { 2 }],
        ["ALG_SET_KEY"] = () => [new byte[16]],
        ["ALG_SET_AEAD_AUTHSIZE"] = () => [new byte[16]],
        // One codec, CVSD, over the data path 1.
        ["BT_CODEC"] = () => [new byte[] { 1, 2, 0, 0, 0, 0, 1, 0 }],
        ["BT_ISO_QOS"] = () => [Stream],
        ["RDS_CANCEL_SENT_TO"] = () => [Addresses(9)],
        ["IP_IPSEC_POLICY"] = () => [NoProtection],
        ["IPV6_IPSEC_POLICY"] = () => [NoProtection],
        ["IP_VS_SO_SET_ADD"] = () => [Service],
        ["IP_VS_SO_SET_EDIT"] = () => [Service],
        ["IP_VS_SO_SET_DEL"] = () => [Service],
        ["IP_VS_SO_SET_ZERO"] = () => [Service],
        ["IP_VS_SO_SET_ADDDEST"] = () => [Destination],
        ["IP_VS_SO_SET_EDITDEST"] = () => [Destination],
        ["IP_VS_SO_SET_DELDEST"] = () => [Destination],
        ["IP_VS_SO_SET_STARTDAEMON"] = () => [Daemon],
        ["IP_VS_SO_SET_STOPDAEMON"] = () => [Daemon],
        ["SCTP_AUTH_KEY"] = () => [Key],
        ["SCTP_AUTH_DELETE_KEY"] = () => [new SctpAuthenticationKeyNumber { KeyNumber = KeyNumber }],
        ["SCTP_AUTH_DEACTIVATE_KEY"] = () => [new SctpAuthenticationKeyNumber { KeyNumber = KeyNumber }],
        ["SCTP_EVENT"] = () => [new SctpEventSubscription { Kind = SctpEventKind.Shutdown, Enabled = true }],
        ["SCTP_ADD_STREAMS"] = () => [new SctpStreamAddition { OutboundStreams = 1 }],
        ["SCTP_RESET_STREAMS"] = () => [new SctpStreamReset { Directions = SctpStreamDirections.Outgoing }],
        ["SCTP_ENABLE_STREAM_RESET"] = () => [AllResets],
        ["SCTP_RESET_ASSOC"] = () => [0],
        ["SCTP_SOCKOPT_BINDX_ADD"] = () => [Addresses(9907)],
        ["SCTP_SOCKOPT_BINDX_REM"] = () => [Second],
    };

    public static IEnumerable<string> Names => s_known.Keys;

    public static TlsCryptoInfo Keys => new()
    {
        Version = KernelTlsVersion.Tls13,
        Cipher = KernelTlsCipher.AesGcm128,
        Iv = new byte[8],
        Key = new byte[16],
        Salt = new byte[4],
        RecordSequence = new byte[8],
    };

    public static SctpAuthenticationKey Key => new() { KeyNumber = KeyNumber, Key = new byte[16] };

    public static SctpStreamResetSetting AllResets => new()
    {
        Allowed = SctpStreamResetPermissions.ResetStreams | SctpStreamResetPermissions.ResetAssociation |
            SctpStreamResetPermissions.AddStreams,
    };

    /// <summary>Two of this host, so that one can go.</summary>
    public static IPEndPoint[] Both => [new(IPAddress.Loopback, 9907), .. Second];

    public static IPVirtualService Service => new()
    {
        Protocol = (ushort)ProtocolType.Tcp,
        Address = s_server,
        Port = 80,
        Scheduler = "rr",
        Netmask = IPAddress.Broadcast,
    };

    public static IPVirtualServiceDestination Destination => new()
    {
        Service = Service,
        Destination = new IPVirtualServerDestination { Address = IPAddress.Loopback, Port = 80, Weight = 1 },
    };

    /// <summary>The one that sends.</summary>
    public static IPVirtualServerDaemon Daemon => new() { State = IPVirtualServerDaemonState.Master, InterfaceName = "dummy0", SyncId = 1 };

    /// <summary>What there is for <paramref name="name"/>; null: nothing in particular.</summary>
    public static IReadOnlyList<object>? For(string name) => s_known.GetValueOrDefault(name)?.Invoke();

    // To one peer, in one direction, with 40 bytes every ten milliseconds; no secret, which has 16 bytes.
    private static BluetoothIsoQuality Stream => new()
    {
        Group = 1,
        Stream = 1,
        Output = new BluetoothIsoChannel { Interval = TimeSpan.FromMilliseconds(10), Latency = 10, DataSize = 40, Phy = 1 },
        BroadcastCode = new byte[16],
    };

    private static IPEndPoint[] Second => [new(IPAddress.Parse("127.0.0.2"), 9907)];

    // A sadb_x_policy: 16 bytes, of kind 18, for no protection (1) of what comes in (1).
    private static byte[] NoProtection => [2, 0, 18, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    private static IPEndPoint[] Addresses(int port) => [new(IPAddress.Loopback, port)];
}
