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

            Written by the tests of `tests/SockOptGen.Sockets.Tests/Hosts`, which publish the tests' own cases as a program for another
            system, run it under an emulator, and hold what it prints against this page; edit the tests, not this. `SOCKOPTGEN_ACCEPT=1`
            writes it anew. It says what an emulator does, which is not always what the system does that it stands for; the kernels in
            virtual machines are whole ones.

            ## {Windows}

            {windows.System} under {windows.Emulator}, on x64.

            "refused" names the error of Winsock: Wine does not implement the option, or refuses the values that were tried.
            "{NoSocket}": Wine opens none of the family. Options of other systems throw PlatformNotSupportedException, and their
            Try accessors answer false.


            """);
        Table(text,
            OptionCase.All.Where(option => Can(option, Platform.Windows))
                .Select(option => (option, Text(Verdicts.OnWindows(windows, option)))));
        text.Append(CultureInfo.InvariantCulture, $"""


            ## {Arm}

            Linux as {arm.Emulator} passes it to a program for linux-arm64.

            The same cases ran on the same kernel without the emulator; "alike" means the same values on every socket. What does not work
            there either is left out ([verified.md](verified.md) has it). qemu translates the options that it knows, takes every other one
            for an int when it is read, and refuses it when it is set.


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
