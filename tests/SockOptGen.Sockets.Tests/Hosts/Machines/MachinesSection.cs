using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Options;

namespace SockOptGen.Sockets.Tests.Hosts.Machines;

/// <summary>The part of docs/hosts.md that says what whole kernels did in virtual machines.</summary>
internal static partial class MachinesSection
{
    public const string Heading = "Linux in virtual machines";

    private const string NoSocket = "no such socket";

    /// <summary>The options of Linux.</summary>
    public static IReadOnlyList<OptionCase> Options { get; } =
        [.. OptionCase.All.Where(option => option.Accesses(Platform.Linux).Any())];

    public static string Write(MachineRun newer, MachineRun older, MachineRun powerless)
    {
        MachineRun[] runs = [newer, older, powerless];
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""


            ## {Heading}

            The kernels {newer.Line} and {older.Line} of Debian on x64, with all their modules. The tests ran as root, and on {newer.Line}
            also as a user without capabilities. They called every accessor on a socket of each kind that should have its option, and libc
            on a second socket of that kind. A program of the tests acts as two Bluetooth controllers that reach each other, so that
            L2CAP, RFCOMM and SCO have connections; for NFC there are the devices that the kernel simulates.

            | | {newer.Line} | {older.Line} | {newer.Line}, no capability |
            |-|-|-|-|
            | read, set, or both on some socket, with the same result as libc | {Counts(runs, IsSeen)} |
            | refused by every socket that should have it | {Counts(runs, text => text != NoSocket && !IsSeen(text))} |
            | {NoSocket} | {Counts(runs, text => text == NoSocket)} |
            | all | {Counts(runs, _ => true)} |

            Options that can be read and set and worked on all three are not listed. "not" shows the errors of the accessors, which are
            those of libc. AccessDenied is EPERM or EACCES. "blocks" means that the call did not return.

            | native | {newer.Line} | {older.Line} | {newer.Line}, no capability |
            |-|-|-|-|

            """);
        foreach (var option in Options.Where(option => runs.Any(run => Text(run, option) != Whole(option))))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {option.Name} | {string.Join(" | ", runs.Select(run => Text(run, option)))} |\n");
        }

        return text.ToString();
    }

    /// <summary>What the section says of each option of Linux: of the newer kernel, of the older one, and without capabilities.</summary>
    public static IReadOnlyDictionary<string, string[]> Listed(string page)
    {
        var rows = page.Split($"\n## {Heading}\n")[1].Split('\n').Select(line => Row().Match(line)).Where(row => row.Success)
            .ToDictionary(row => row.Groups[1].Value, row => new[] { row.Groups[2].Value, row.Groups[3].Value, row.Groups[4].Value });
        return Options.ToDictionary(option => option.Name,
            option => rows.GetValueOrDefault(option.Name) ?? [Whole(option), Whole(option), Whole(option)]);
    }

    /// <summary>What a kernel did with an option.</summary>
    public static string Text(MachineRun run, OptionCase option)
    {
        var accesses = option.Accesses(Platform.Linux).ToList();
        if (accesses.All(access => !run.Of(option, access).Any()))
        {
            return NoSocket;
        }

        var worked = run.Worked(option).ToList();
        var reasons = accesses.Except(worked).Select(access => (Access: access, Why: Why(run, option, access))).ToList();
        var parts = reasons is [var read, var set] && read.Why == set.Why ? [$"not read or set: {read.Why}"]
            : reasons.Select(reason => $"not {Verb(reason.Access)}: {reason.Why}");
        return string.Join("; ", new[] { Verbs(worked) }.Where(part => part.Length > 0).Concat(parts));
    }

    /// <summary>Whether a text says that some socket had the option.</summary>
    public static bool IsSeen(string text) =>
        text.Split(' ', ';')[0] is "read" or "set";

    private static string Whole(OptionCase option) => Verbs(option.Accesses(Platform.Linux));

    private static string Why(MachineRun run, OptionCase option, Access access) =>
        run.Of(option, access).Any(row => row.Outcome == TrialRow.Blocked) ? "blocks"
        : run.Of(option, access).Any(row => row.Outcome == TrialRow.Unchanged) ? "it already had the tried value"
        : run.Errors(option, access).ToList() is { Count: > 0 } errors ? string.Join(", ", errors)
        : "no socket could be prepared for it";

    private static string Verbs(IEnumerable<Access> accesses) => string.Join(" and ", accesses.Select(Verb));

    private static string Verb(Access access) => access == Access.Read ? "read" : "set";

    private static string Counts(MachineRun[] runs, Func<string, bool> isOne) =>
        string.Join(" | ", runs.Select(run => Options.Count(option => isOne(Text(run, option)))));

    [GeneratedRegex(@"^\| ([A-Z][\w/]*) \| ([^|]*\S) \| ([^|]*\S) \| ([^|]*\S) \|$")]
    private static partial Regex Row();
}
