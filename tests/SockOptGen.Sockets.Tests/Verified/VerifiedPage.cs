using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using System.Text.RegularExpressions;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Hosts.Machines;
using SockOptGen.Sockets.Tests.Native;
using SockOptGen.Sockets.Tests.Options;
using SockOptGen.Sockets.Tests.Probes;

namespace SockOptGen.Sockets.Tests.Verified;

/// <summary>docs/verified.md: what this run of the tests saw of every option of Linux.</summary>
[SupportedOSPlatform("linux")]
internal static partial class VerifiedPage
{
    private const string InMachine = "in a virtual machine with Linux ";

    // The columns of the other page.
    private static readonly string[] s_lines = ["6.12", "6.1"];

    private static string Kernel => Environment.OSVersion.Version.ToString(3);

    private static string Rights => Capabilities.OverNetwork ? "with" : "without";

    /// <summary>Tries whatever was not tried yet, and joins what <paramref name="hosts"/>, the page, says of other kernels.</summary>
    public static string Write(string hosts)
    {
        var elsewhere = MachinesSection.Listed(hosts);
        var outcomes = Options.ToDictionary(option => option, option => Joined(option, elsewhere[option.Name]));
        var text = new StringBuilder();
        text.Append(string.Create(CultureInfo.InvariantCulture, $"""
            # What was verified on Linux

            The tests in `tests/SockOptGen.Sockets.Tests` generate this page. They call the accessors of every option on every kind of
            socket that should have it, and compare the results with libc. Do not edit the page: `SOCKOPTGEN_ACCEPT=1` writes it again.

            The tests ran on Linux {Kernel} ({RuntimeInformation.ProcessArchitecture}), {Rights} CAP_NET_ADMIN and CAP_NET_RAW.

            | outcome | options |
            |-|-|
            | read, set, or both on some socket | {Options.Count(option => Worked(option).Count > 0)} |
            | refused by every socket that should have it | {Options.Count(option => option.IsOpenable && Worked(option).Count == 0)} |
            | family not supported by this kernel | {Options.Count(option => !option.IsOpenable)} |
            | all | {Options.Count} |
            | read, set, or both, here or in [hosts.md](hosts.md#linux-in-virtual-machines) | {outcomes.Values.Count(IsSeen)} |
            | never seen ([reasons](#never-seen)) | {outcomes.Values.Count(outcome => !IsSeen(outcome))} |

            If this kernel cannot read and set an option, the outcome also shows what a kernel in a virtual machine can do.

            "read" and "set" mean that some socket had the option, and that the accessors agreed with libc on every socket. After a set,
            the tests read the new value back if the option can be read. The system may adjust it in a way that the tests know.

            """).ReplaceLineEndings("\n"));
        foreach (var level in Options.GroupBy(option => option.Linked.Level.Name))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {level.Key}\n\n| accessor | native | outcome |\n|-|-|-|\n");
            foreach (var option in level)
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"| {option.Linked.Option.AccessorKey} | {option.Linked.Option.Name} | {outcomes[option]} |\n");
            }
        }

        text.Append("\n## Never seen\n\n| native | why |\n|-|-|\n");
        foreach (var (option, reason) in NeverSeen.Reasons)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {option} | {reason} |\n");
        }

        return text.ToString();
    }

    /// <summary>The options of <paramref name="page"/> that no kernel had, as OptionCase names them.</summary>
    public static IEnumerable<string> Unseen(string page) =>
        Options.Zip(page.Split('\n').Select(line => Row().Match(line)).Where(row => row.Success))
            .Where(pair => !IsSeen(pair.Second.Groups[3].Value)).Select(pair => pair.First.Name);

    /// <summary>The options that the page has to have, as `level accessor native`.</summary>
    public static IEnumerable<string> Expected =>
        Options.GroupBy(option => option.Linked.Level.Name).SelectMany(level => level)
            .Select(option => $"{option.Linked.Level.Name} {option.Linked.Option.AccessorKey} {option.Linked.Option.Name}");

    /// <summary>The options that <paramref name="page"/> has.</summary>
    public static IEnumerable<string> Listed(string page)
    {
        var level = "";
        foreach (var line in page.Split('\n'))
        {
            level = line.StartsWith("## ", StringComparison.Ordinal) ? line[3..].Trim() : level;
            if (Row().Match(line) is { Success: true } row)
            {
                yield return $"{level} {row.Groups[1]} {row.Groups[2]}";
            }
        }
    }

    // In the order of the page: by level.
    private static List<OptionCase> Options { get; } =
        [.. MachinesSection.Options.GroupBy(option => option.Linked.Level.Name).SelectMany(level => level)];

    private static bool IsSeen(string outcome) => MachinesSection.IsSeen(outcome) || outcome.Contains(InMachine, StringComparison.Ordinal);

    // What one of the kernels had that this one has not.
    private static string Joined(OptionCase option, string[] elsewhere)
    {
        var (here, all) = (Outcome(option), option.Accesses(Platform.Linux).Count());
        var added = elsewhere.Take(s_lines.Length).Zip(s_lines)
            .Where(kernel => MachinesSection.IsSeen(kernel.First) && Worked(option).Count < all &&
                kernel.First.Split(';')[0] != here.Split(';')[0]);
        return string.Join("; ", new[] { here }.Concat(added.Select(kernel => $"{InMachine}{kernel.Second}: {kernel.First.Split(';')[0]}")
            .Take(1)));
    }

    private static string Outcome(OptionCase option)
    {
        if (!option.IsOpenable)
        {
            var errors = AllProbes.Known.Where(probe => probe.Fits(option.Linked))
                .Select(probe => Marshal.GetPInvokeErrorMessage(probe.Error));
            return $"family not supported by this kernel ({string.Join("; ", errors.Distinct())})";
        }

        var worked = Worked(option);
        IEnumerable<string> parts = [string.Join(" and ", worked.Select(access => access == Access.Read ? "read" : "set"))];
        parts = parts.Concat(option.Accesses(Platform.Linux).Except(worked)
            .Select(access => $"{(access == Access.Read ? "reading" : "setting")} refused: {Why(option, access)}"));
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    private static string Why(OptionCase option, Access access)
    {
        var trial = Trial.Of(option, access);
        return Refusal.Of(option, access) is { } refusal ? $"{refusal.Reason} ({refusal.Error})"
            : trial.Errors.Count > 0 ? string.Join(", ", trial.Errors.Distinct())
            : "this process may not create such sockets";
    }

    private static List<Access> Worked(OptionCase option) =>
        option.IsOpenable ? [.. option.Accesses(Platform.Linux).Where(access => Trial.Of(option, access).Works)] : [];

    // The rows of outcomes; the head of each table starts with a small letter.
    [GeneratedRegex(@"^\| ([A-Z]\w*) \| (\w+) \| (.*\S) \|$")]
    private static partial Regex Row();
}
