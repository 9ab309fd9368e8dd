using SockOptGen.Catalogue;

namespace SockOptGen.Conformance.Tests.Headers;

/// <summary>The headers that a compiler of this machine has for one system.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Platform">The system.</param>
/// <param name="Compiler">The compiler.</param>
/// <param name="Prologue">What stands before the headers.</param>
/// <param name="Files">The headers, in an order in which they do not conflict. One that is not installed is
/// left out, and its names are missing.</param>
internal sealed record HeaderSet(string Name, Platform Platform, CCompiler Compiler, string Prologue, IReadOnlyList<string> Files)
{
    private const string LinuxPrologue = "#define _GNU_SOURCE\n#define __UAPI_DEF_IOVEC 0\n";
    private const string MacOSPrologue = "#define __APPLE_USE_RFC_3542 1\n";
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

    private static readonly string[] s_macos = ["stddef.h", "errno.h", "mach/message.h", "sys/types.h", "sys/socket.h", "sys/un.h",
        "sys/ucred.h", "sys/time.h", "sys/ioctl.h", "sys/filio.h", "sys/sockio.h", "net/if.h",
        "netinet/in.h", "netinet/ip.h", "netinet/tcp.h", "netinet/udp.h"];

    public static IReadOnlyList<HeaderSet> All { get; } =
    [
        Linux("linux", new("gcc")),
        // Bluetooth's headers come with no cross compiler, and are the same for every machine.
        Linux("linux-32", new("arm-linux-gnueabihf-gcc", "-idirafter", "/usr/include")) with { Is32Bit = true },
        Windows("windows", "x86_64-w64-mingw32-gcc"),
        Windows("windows-32", "i686-w64-mingw32-gcc") with { Is32Bit = true },
        .. Zig.Machines,
    ];

    /// <summary>Whether the compiler makes 32-bit programs.</summary>
    public bool Is32Bit { get; init; }

    /// <summary>Whether these are programs of x86 in 32 bits, where Linux has layouts of its own.</summary>
    public bool IsX86 { get; init; }

    /// <summary>Whether the highest byte of a number comes first.</summary>
    public bool IsBigEndian { get; init; }

    /// <summary>Whether these are the headers of ppc64le, where Linux has some numbers of its own.</summary>
    public bool IsPpc64Le { get; init; }

    public static HeaderSet Linux(string name, CCompiler compiler) => new(name, Platform.Linux, compiler, LinuxPrologue, s_linux);

    public static HeaderSet MacOS(string name, CCompiler compiler) => new(name, Platform.MacOS, compiler, MacOSPrologue, s_macos);

    private static HeaderSet Windows(string name, string compiler) =>
        new(name, Platform.Windows, new(compiler), WindowsPrologue, s_windows);

    /// <summary>What <paramref name="measure"/> is on this machine, which the catalogue does not state.</summary>
    public Measure Adapt(Measure measure) => IsBigEndian ? measure.OnBigEndian()
        // What it has grown by was padding everywhere else.
        : IsX86 && measure.Type == "struct xdp_umem_reg" && !measure.IsField ? measure with { Grows = true }
        : measure;

    /// <summary>Skips the test where this machine lacks the compiler.</summary>
    public void SkipIfMissing()
    {
        Assert.SkipUnless(Name != "linux" || OperatingSystem.IsLinux(), "Only Linux has its headers.");
        if (Compiler.IsClang)
        {
            AllTests.Only();
        }

        Assert.SkipUnless(Compiler.Exists, $"{Compiler.Program} is not on the PATH; .ci/run fetches what the tests use.");
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
