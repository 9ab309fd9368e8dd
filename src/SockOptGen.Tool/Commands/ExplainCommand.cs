using System.CommandLine;
using System.Net.Sockets.Options;
using SockOptGen.Tool.Explaining;
using SockOptGen.Tool.Output;

namespace SockOptGen.Tool.Commands;

/// <summary>`sockopt explain`: what an option is on each system, or what lines of strace do.</summary>
internal static class ExplainCommand
{
    private const string Lines = "-";

    public static Command Create(Terminal terminal)
    {
        var what = new Argument<string[]>("OPTION")
        {
            Description = "A native name, an accessor or .NET's name; a level and a number or name; or - for lines of strace.",
            Arity = new ArgumentArity(1, 2),
        };
        var json = CommonOptions.Json();
        var command = CommonOptions.Describe("explain", "What an option is on each system, or what the lines of strace do.",
            "sockopt explain TCP_KEEPIDLE", "sockopt explain 6 4", "sockopt explain SetTcpKeepIdle",
            "sockopt explain SocketOptionName.TcpKeepAliveTime",
            "strace -f -e trace=setsockopt,getsockopt PROGRAM 2>&1 | sockopt explain -");
        command.Arguments.Add(what);
        command.Options.Add(json);
        command.SetAction(parsed => Run(terminal, parsed.GetValue(what)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string[] what, bool isJson)
    {
        if (what is [Lines])
        {
            return isJson
                ? throw new ToolException(ExitCode.WrongUsage, "Lines of strace stay lines: leave out --json.")
                : CommentLines(terminal);
        }

        what = Split(what);
        var options = Find(what);
        if (isJson)
        {
            OptionJson.Write(terminal.Output, options);
            return ExitCode.Done;
        }

        if (what is [var level, var name] && LevelName.ParseNumber(name) is { } number && options.Count > 1)
        {
            var meanings = options.Select(option => OnSystems(option, level, number));
            terminal.Output.WriteLine($"({level}, {name}) is {string.Join(", ", meanings)}.\n");
        }

        for (var i = 0; i < options.Count; i++)
        {
            if (i != 0)
            {
                terminal.Output.WriteLine();
            }

            Explanation.Write(terminal, options[i]);
        }

        return ExitCode.Done;
    }

    private static string OnSystems(SocketOptionDescriptor option, string level, int number)
    {
        var systems = OptionSearch.OnSystems(option, level, number).ToList();
        return $"{systems[0].Name} on {string.Join(" and ", systems.Select(system => system.Platform))}";
    }

    /// <summary>"6,4" and "(6, 4)" are a level and a number too.</summary>
    private static string[] Split(string[] what) =>
        string.Join(' ', what).Split([' ', ',', '(', ')', ':'], StringSplitOptions.RemoveEmptyEntries) is { Length: 1 or 2 } words
            ? words : what;

    private static IReadOnlyList<SocketOptionDescriptor> Find(string[] what)
    {
        if (what.FirstOrDefault(IsTooLarge) is { } large)
        {
            throw new ToolException(ExitCode.WrongUsage, $"{large} is not the number of a level or an option: those have 32 bits.");
        }

        if (what is [var single])
        {
            return LevelName.ParseNumber(single) is not null
                ? throw new ToolException(ExitCode.WrongUsage,
                    $"{single} is a number without a level: write both, as in sockopt explain 6 4. Control codes (ioctl) are not options.")
                : OptionSearch.ByName(single) is { Count: > 0 } found ? found : throw Unknown(single);
        }

        var (level, name) = (what[0], what[1]);
        LevelName.Check(level);
        return LevelName.ParseNumber(name) is { } number
            ? OptionSearch.ByNumber(level, number) is { Count: > 0 } numbered ? numbered
                : throw new ToolException(ExitCode.NothingFound, $"No system has an option {name} at the level {level}.")
            : OptionSearch.ByName(name).Where(option => LevelName.Fits(option, level)).ToList() is { Count: > 0 } named ? named
                : throw Unknown(name);
    }

    private static bool IsTooLarge(string word) =>
        LevelName.ParseNumber(word) is null && word.TrimStart('-') is { Length: > 0 } digits && digits.All(char.IsAsciiDigit);

    private static ToolException Unknown(string name) => new(ExitCode.NothingFound,
        $"No option is called '{name}'." +
        (Suggestions.For(name) is { Count: > 0 } close ? $" Did you mean {string.Join(" or ", close)}?"
            : " Try sockopt list --search WORD."));

    private static int CommentLines(Terminal terminal)
    {
        var isAny = false;
        while (terminal.Input.ReadLine() is { } line)
        {
            var comment = StraceLine.CommentOn(line);
            isAny |= comment is not null;
            terminal.Output.WriteLine(comment is null ? line : $"{line}  # {comment}");
            // Whoever watches a program that runs wants each line at once.
            terminal.Output.Flush();
        }

        return isAny ? ExitCode.Done
            : throw new ToolException(ExitCode.NothingFound,
                "No line sets or reads an option: strace -e trace=setsockopt,getsockopt shows those.");
    }
}
