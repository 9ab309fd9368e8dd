namespace SockOptGen.Sockets.Tests.Verified;

/// <summary>The options of Linux that no kernel has shown to these tests, each with why.</summary>
internal static class NeverSeen
{
    private const string Authentication = "Debian builds its kernels without the TCP authentication option";
    private const string Mainframe = "IUCV exists on IBM mainframes only";
    private const string NoCaif = "Debian builds its kernels without CAIF";
    private const string Key = "needs an RxRPC key in the kernel's key ring";

    /// <summary>The reasons by option, as OptionCase names it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["TCP_AO_ADD_KEY"] = Authentication,
        ["TCP_AO_DEL_KEY"] = Authentication,
        ["TCP_AO_GET_KEYS"] = Authentication,
        ["TCP_AO_INFO"] = Authentication,
        ["TCP_AO_REPAIR"] = Authentication,
        ["TLS_TX_MAX_PAYLOAD_LEN"] = "came with Linux 6.19",
        ["ALG_SET_DRBG_ENTROPY"] = "Debian builds its kernels without the tests of random number generators",
        ["ALG_SET_KEY_BY_KEY_SERIAL"] = "needs a key in the kernel's key ring",
        ["RDS_FREE_MR"] = "needs RDMA hardware",
        ["MCTP_OPT_ADDR_EXT"] = "Debian builds its kernels without MCTP",
        ["SO_IPRMDATA_MSG"] = Mainframe,
        ["SO_MSGLIMIT"] = Mainframe,
        ["SO_MSGSIZE"] = Mainframe,
        ["X25_QBITINCL"] = "Debian builds its kernels without X.25",
        ["CAIFSO_LINK_SELECT"] = NoCaif,
        ["CAIFSO_REQ_PARAM"] = NoCaif,
        ["RXRPC_SECURITY_KEY"] = Key,
        ["RXRPC_SECURITY_KEYRING"] = Key,
        ["RXRPC_UPGRADEABLE_SERVICE"] = "needs a socket that serves two services",
        ["SCTP_GET_PEER_ADDR_INFO"] = "needs the address of a peer, which differs in each connection",
        ["SCTP_SET_PEER_PRIMARY_ADDR"] = "needs a peer that allows addresses to change",
        ["SCTP_SOCKOPT_CONNECTX_OLD"] = "needs a listener at a fixed port",
        ["BT_PKT_SEQNUM"] = "came with Linux 6.17, for isochronous Bluetooth sockets",
    };
}
