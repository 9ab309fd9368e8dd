using System.Net.Sockets;
using System.Runtime.Versioning;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>An option that no socket here can read, or set.</summary>
/// <param name="Name">The option.</param>
/// <param name="Access">Reading or setting.</param>
/// <param name="Error">What the accessor's SocketException says.</param>
/// <param name="Reason">Why.</param>
/// <param name="DependsOnMachine">Whether another machine may have it.</param>
[SupportedOSPlatform("linux")]
internal sealed record Refusal(string Name, Access Access, SocketError Error, string Reason, bool DependsOnMachine)
{
    // The one place where options stand that the tests see fail alone.
    private static readonly Refusal[] s_all =
    [
        new("SO_PEERSEC", Access.Read, SocketError.ProtocolOption, "no security module labels sockets here", DependsOnMachine: true),
        new("SO_RESERVE_MEM", Access.Write, SocketError.OperationNotSupported,
            "this process is in no memory control group that counts sockets", DependsOnMachine: true),
        new("IP_IPSEC_POLICY", Access.Write, SocketError.OperationNotSupported, "this kernel has no PF_KEY", DependsOnMachine: true),
        new("IPV6_IPSEC_POLICY", Access.Write, SocketError.OperationNotSupported, "this kernel has no PF_KEY", DependsOnMachine: true),
        new("SO_ORIGINAL_DST", Access.Read, SocketError.AddressNotAvailable, "netfilter has redirected no connection",
            DependsOnMachine: true),
        new("IP6T_SO_ORIGINAL_DST", Access.Read, SocketError.AddressNotAvailable, "netfilter has redirected no connection",
            DependsOnMachine: true),
        new("TCP_ULP", Access.Write, SocketError.AddressNotAvailable, "this kernel has no tls module", DependsOnMachine: true),
    ];

    private static readonly (string Prefix, string Reason)[] s_modules =
    [
        ("IP_VS_", "this kernel has no IP virtual server"),
        ("EBT_", "this kernel has no bridge tables"),
        ("TCP_AO_", "this kernel has no TCP authentication option"),
    ];

    public static IEnumerable<string> Names => s_all.Select(refusal => refusal.Name);

    public static Refusal? Of(OptionCase option, Access access) =>
        s_all.SingleOrDefault(refusal => refusal.Name == option.Name && refusal.Access == access) ?? OfModule(option, access);

    // All options of a part of the kernel, which may have been left out when it was built.
    private static Refusal? OfModule(OptionCase option, Access access) =>
        s_modules.FirstOrDefault(module => option.Name.StartsWith(module.Prefix, StringComparison.Ordinal)) is ({ } prefix, var reason)
            ? new Refusal(option.Name, access, SocketError.ProtocolOption, reason, DependsOnMachine: true)
            : null;

    /// <summary>Fails or skips the test of an option that was listed without need, or that failed and is not listed.</summary>
    /// <param name="option">The option.</param>
    /// <param name="access">Reading or setting.</param>
    /// <param name="trial">What came of it.</param>
    public static void Judge(OptionCase option, Access access, Trial trial)
    {
        var refusal = Of(option, access);
        if (trial.Works)
        {
            Assert.SkipWhen(refusal is { DependsOnMachine: true }, $"{option} works here, which it does not where {refusal?.Reason}.");
            Assert.True(refusal is null, $"{option} works, but is listed: {refusal?.Reason}");
        }
        else if (refusal is not null)
        {
            Assert.Contains(refusal.Error, trial.Errors);
        }
        else if (option.WasSeen)
        {
            SkipWhatThisMachineLacks(option, trial.Errors, trial.Missed);
            Assert.Fail($"No socket has {option} ({string.Join(", ", trial.Errors.Distinct())}), and it is not listed.");
        }
    }

    private static void SkipWhatThisMachineLacks(OptionCase option, IReadOnlyCollection<SocketError> errors, bool missed)
    {
        Assert.SkipWhen(missed, $"This process cannot make the kind of socket that has {option}.");
        Assert.SkipWhen(!Capabilities.OverNetwork && errors.Contains(SocketError.AccessDenied), $"{option} takes privileges.");
        Assert.SkipWhen(
            Version.TryParse(option.Linked.Option.Since.Linux, out var since) && since > Environment.OSVersion.Version,
            $"{option} takes Linux {since}; this is {Environment.OSVersion.Version}.");
    }
}
