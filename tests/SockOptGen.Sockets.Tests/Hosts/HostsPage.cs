using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Options;

namespace SockOptGen.Sockets.Tests.Hosts;

/// <summary>docs/hosts.md: what the accessors did on systems that are not the one the tests run on.</summary>
internal static partial class HostsPage
{
    public const string Windows = "Windows";
    public const string Arm = "Linux on Arm";

    private const string NoSocket = "no such socket there";

    public static string Write(HostRun windows, HostRun here, HostRun arm, string machines)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # What was seen on other hosts

            The tests in `tests/SockOptGen.Sockets.Tests/Hosts` generate this page. They publish the test cases as a program for another
            system, run it under an emulator, and compare its output with this page. Do not edit the page: `SOCKOPTGEN_ACCEPT=1` writes it
            again. An emulator does not always behave like the system that it emulates. The virtual machines run complete kernels.

            ## {Windows}

            {windows.System} under {windows.Emulator}, on x64.

            "refused" shows the Winsock error: Wine does not implement the option, or rejects the tried values. "{NoSocket}": Wine
            does not support this address family. Accessors of other systems' options throw PlatformNotSupportedException, and their Try
            forms return false.


            """);
        Table(text,
            OptionCase.All.Where(option => Can(option, Platform.Windows))
                .Select(option => (option, Text(Verdicts.OnWindows(windows, option)))));
        text.Append(CultureInfo.InvariantCulture, $"""


            ## {Arm}

            A linux-arm64 program under {arm.Emulator}.

            The same cases also ran on the same kernel without the emulator. "The same" means the same values on every socket. Options
            that do not work without the emulator either are in [verified.md](verified.md) only. qemu translates the options that it
            knows. It reads every other option as an int, and rejects a set.


            """);
        Table(text,
            OptionCase.All.Select(option => (option, Verdicts.Compared(here, arm, option))).Where(row => row.Item2.Count > 0)
                .Select(row => (row.option, Text(row.Item2))));
        return text.Append(machines).ToString().ReplaceLineEndings("\n");
    }

    /// <summary>What <paramref name="page"/> says of the options under a <paramref name="heading"/>.</summary>
    public static IReadOnlyDictionary<string, string> Listed(string page, string heading)
    {
        var section = page.Split($"\n## {heading}\n")[1].Split("\n## ")[0];
        return section.Split('\n').Select(line => Row().Match(line)).Where(row => row.Success).ToDictionary(row => row.Groups[1].Value,
            row => row.Groups[2].Value);
    }

    public static string Text(IReadOnlyList<string> parts) => parts.Count == 0 ? NoSocket : string.Join("; ", parts);

    public static bool Can(OptionCase option, Platform platform) => option.Can(Access.Read, platform) || option.Can(Access.Write, platform);

    private static void Table(StringBuilder text, IEnumerable<(OptionCase Option, string Outcome)> rows)
    {
        text.Append("| native | accessor | outcome |\n|-|-|-|\n");
        foreach (var (option, outcome) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {option.Name} | {option.Linked.Option.AccessorKey} | {outcome} |\n");
        }
    }

    [GeneratedRegex(@"^\| ([A-Z][\w/]*) \| \w+ \| (.*\S) \|$")]
    private static partial Regex Row();
}
