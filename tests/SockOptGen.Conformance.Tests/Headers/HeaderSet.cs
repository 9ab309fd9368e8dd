using SockOptGen.Catalogue;

namespace SockOptGen.Conformance.Tests.Headers;

/// <summary>The headers that a compiler of this machine has for one system.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Platform">The system.</param>
/// <param name="Is32Bit">Whether the compiler makes 32-bit programs.</param>
/// <param name="Compiler">The compiler.</param>
/// <param name="Prologue">What stands before the headers.</param>
/// <param name="Files">The headers, in an order in which they do not conflict. One that is not installed is
/// left out, and its names are missing.</param>
internal sealed record HeaderSet(string Name, Platform Platform, bool Is32Bit, string Compiler, string Prologue,
    IReadOnlyList<string> Files)
{
    private const string LinuxPrologue = "#define _GNU_SOURCE\n#define __UAPI_DEF_IOVEC 0\n";
    private const string WindowsPrologue = "#define _WIN32_WINNT 0x0A00\n#define NTDDI_VERSION 0x0A000010\n#define WIN32_LEAN_AND_MEAN\n";

    private static readonly string[] s_linux =
    [
        "stdio.h", "stddef.h", "string.h", "errno.h", "time.h", "sys/types.h", "sys/socket.h", "sys/time.h", "sys/ioctl.h", "netinet/in.h",
        "linux/sockios.h",
        "linux/tcp.h", "linux/udp.h", "linux/in6.h", "linux/mroute.h", "linux/mroute6.h", "linux/icmp.h", "linux/icmpv6.h", "linux/mptcp.h",
        "linux/tls.h", "linux/sctp.h", "linux/dccp.h",
        "linux/filter.h", "linux/net_tstamp.h", "linux/errqueue.h", "linux/sock_diag.h", "linux/inet_diag.h", "linux/netlink.h",
        "linux/if_packet.h", "linux/if_xdp.h", "linux/if_alg.h",
        "linux/can.h", "linux/can/error.h", "linux/can/raw.h", "linux/can/isotp.h", "linux/can/j1939.h", "linux/vm_sockets.h",
        "linux/tipc.h", "linux/rds.h", "linux/rxrpc.h", "linux/smc.h", "linux/kcm.h",
        "linux/atm.h", "linux/caif/caif_socket.h", "linux/x25.h", "linux/llc.h", "linux/if_pppol2tp.h", "linux/l2tp.h", "linux/phonet.h",
        "linux/nfc.h", "linux/mctp.h", "netax25/ax25.h", "netrom/netrom.h", "netrose/rose.h",
        "linux/xfrm.h", "linux/ip_vs.h", "linux/netfilter_ipv4/ip_tables.h", "linux/netfilter_ipv6/ip6_tables.h",
        "linux/netfilter_arp/arp_tables.h", "linux/netfilter_bridge/ebtables.h",
        "bluetooth/bluetooth.h", "bluetooth/hci.h", "bluetooth/l2cap.h", "bluetooth/rfcomm.h", "bluetooth/sco.h",
    ];

    private static readonly string[] s_windows = ["stddef.h", "winsock2.h", "ws2tcpip.h", "mswsock.h", "mstcpip.h", "ws2bth.h", "wsrm.h",
        "af_irda.h", "wsipx.h", "wsnwlink.h", "hvsocket.h"];

    public static IReadOnlyList<HeaderSet> All { get; } =
    [
        new("linux", Platform.Linux, Is32Bit: false, "gcc", LinuxPrologue, s_linux),
        new("linux-32", Platform.Linux, Is32Bit: true, "arm-linux-gnueabihf-gcc", LinuxPrologue, s_linux),
        new("windows", Platform.Windows, Is32Bit: false, "x86_64-w64-mingw32-gcc", WindowsPrologue, s_windows),
        new("windows-32", Platform.Windows, Is32Bit: true, "i686-w64-mingw32-gcc", WindowsPrologue, s_windows),
    ];

    /// <summary>Where headers stand that no cross compiler brings along, and that are the same for
    /// every machine: those of Bluetooth.</summary>
    public IReadOnlyList<string> Folders => Name == "linux-32" ? ["/usr/include"] : [];

    /// <summary>Whether this machine can run what the compiler makes.</summary>
    public bool Runs => Name == "linux";

    /// <summary>Skips the test where this machine lacks the compiler.</summary>
    public void SkipIfMissing()
    {
        Assert.SkipUnless(!Runs || OperatingSystem.IsLinux(), "Only Linux has its headers.");
        Assert.SkipUnless(CCompiler.Exists(Compiler), $"{Compiler} is not installed.");
    }

    /// <summary>Looks all names, structures and fields up.</summary>
    public IReadOnlyList<Findings> Compare(IEnumerable<Constant> constants, IEnumerable<Measure> measures)
    {
        var names = constants.Select(Probe.Of).ToList();
        var layouts = measures.ToLookup(measure => measure.IsField, Probe.Of);
        var answers = new Answers(this, [.. names, .. layouts[false], .. layouts[true]]);
        Findings Of(string what, IEnumerable<Probe> probes) => Findings.Of(what, probes, probe => probe.Label, answers.To);
        return [Of("names", names), Of("structures", layouts[false]), Of("fields", layouts[true])];
    }
}
