using System.CommandLine;
using System.Net.Sockets.Options;
using SockOptGen.Tool.Dumps;
using SockOptGen.Tool.Explaining;
using SockOptGen.Tool.Output;
using SockOptGen.Tool.Sockets;

namespace SockOptGen.Tool.Commands;

/// <summary>`sockopt defaults`: what this system gives a new socket of each kind.</summary>
internal static class DefaultsCommand
{
    public static Command Create(Terminal terminal)
    {
        var kinds = new Argument<string[]>("KIND")
        {
            Description = $"Kinds of sockets: {Names}. Default: all kinds that this system supports.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var (level, json) = (CommonOptions.Level(), CommonOptions.Json());
        var command = CommonOptions.Describe("defaults", "What this system gives a new socket of each kind.",
            "sockopt defaults tcp4 --level IPPROTO_TCP");
        command.Arguments.Add(kinds);
        command.Options.Add(level);
        command.Options.Add(json);
        command.SetAction(parsed => Run(terminal, parsed.GetValue(kinds)!, parsed.GetValue(level), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string[] names, string? level, bool isJson)
    {
        LevelName.Check(level);
        var (reports, lastError) = (new List<SocketReport>(), 0);
        foreach (var kind in Kinds(names))
        {
            var (socket, error, whyNot) = NewSocket.Create(kind);
            using (socket)
            {
                if (socket is not null)
                {
                    reports.Add(new SocketReport(kind.Name, Options(SocketOptionSnapshot.Take(socket, kind.Words), level)));
                }
                else
                {
                    // Of all kinds, that some are missing is no news; for whoever asks for one it is.
                    lastError = error;
                    terminal.Error.WriteLine(names.Length == 0 ? $"{kind.Name}: not here ({whyNot})" : $"{kind.Name}: {whyNot}");
                }
            }
        }

        if (reports.All(report => report.Entries.Count == 0))
        {
            throw reports.Count == 0 && lastError is LibC.NotPermitted or LibC.AccessDenied
                ? new ToolException(ExitCode.NoRight, "Such a socket takes a right that is missing (CAP_NET_RAW): run sockopt with sudo.")
                : new ToolException(ExitCode.NothingFound,
                    reports.Count == 0 ? "This system makes no such socket." : $"These sockets have no option of the level {level}.");
        }

        if (isJson)
        {
            DumpWriter.Write(terminal.Output, "defaults", reports);
        }
        else
        {
            ReportText.Write(terminal, reports);
        }

        return ExitCode.Done;
    }

    private static IReadOnlyList<SocketOptionReading> Options(SocketOptionSnapshot snapshot, string? level)
    {
        // Protocols that this socket does not speak say so once for each of their options.
        var levels = snapshot.Entries.Where(entry => entry.WhyNot is null).Select(entry => entry.Option.Level).ToHashSet();
        return [.. snapshot.Entries.Where(entry =>
            level is null ? levels.Contains(entry.Option.Level) : LevelName.Fits(entry.Option, level))];
    }

    private static string Names => string.Join(", ", SocketKind.All.Select(kind => kind.Name));

    private static IEnumerable<SocketKind> Kinds(string[] names) => names.Length == 0
        ? SocketKind.All.Where(kind => OperatingSystem.IsLinux() || kind.Family is not null)
        : names.Select(name => SocketKind.All.FirstOrDefault(kind => kind.Name == name) ??
            throw new ToolException(ExitCode.WrongUsage, $"'{name}' is not a kind of socket; use one of {Names}."));
}
