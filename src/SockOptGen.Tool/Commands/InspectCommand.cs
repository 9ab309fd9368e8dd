using System.CommandLine;
using System.Net.Sockets.Options;
using System.Runtime.Versioning;
using SockOptGen.Tool.Dumps;
using SockOptGen.Tool.Output;
using SockOptGen.Tool.Processes;

namespace SockOptGen.Tool.Commands;

/// <summary>`sockopt inspect`: the sockets of a running process.</summary>
internal static class InspectCommand
{
    private const string Snapshot = nameof(SocketOptionSnapshot) + "." + nameof(SocketOptionSnapshot.Take);

    public static Command Create(Terminal terminal)
    {
        var process = new Argument<string?>("PID") { Description = "The process.", Arity = ArgumentArity.ZeroOrOne };
        var descriptors = new Argument<string[]>("FD") { Description = "Only these of its descriptors.", Arity = ArgumentArity.ZeroOrMore };
        var port = new Option<string?>("--port") { Description = "The sockets with this local or remote port." };
        var name = new Option<string?>("--name") { Description = "The processes with this name." };
        var changed = new Option<bool>("--changed")
        {
            Description = "Only options that can be set and differ from a new socket of the same kind.",
        };
        var watch = new Option<string?>("--watch") { Description = "Repeat at this interval, as in 1s, and mark what has changed." };
        var json = CommonOptions.Json();
        var command = CommonOptions.Describe("inspect",
            "The sockets of a running process and their options (Linux). Nothing is set on them.",
            "sockopt inspect --port 5432 --changed", "sockopt inspect --name nginx", "sockopt inspect 1234 7 --watch 1s");
        command.Arguments.Add(process);
        command.Arguments.Add(descriptors);
        command.Options.Add(port);
        command.Options.Add(name);
        command.Options.Add(changed);
        command.Options.Add(watch);
        command.Options.Add(json);
        command.SetAction((parsed, cancellation) => OperatingSystem.IsLinux()
            ? RunAsync(terminal,
                Find(parsed.GetValue(process), parsed.GetValue(descriptors)!, parsed.GetValue(port), parsed.GetValue(name)),
                parsed.GetValue(changed), parsed.GetValue(watch), parsed.GetValue(json), cancellation)
            : throw NotHere());
        return command;
    }

    /// <summary>What Windows and macOS answer.</summary>
    internal static ToolException NotHere() => new(ExitCode.NoRight,
        $"This system lets nobody read the options of another process's sockets: call {Snapshot}(socket) in the program itself.");

    [SupportedOSPlatform("linux")]
    private static async Task<int> RunAsync(Terminal terminal, IReadOnlyList<(int Process, IReadOnlyList<int> Descriptors)> wanted,
        bool isChangedOnly, string? watch, bool isJson, CancellationToken cancellation)
    {
        var sockets = new ProcessSockets(isChangedOnly);
        if (watch is not null)
        {
            // What is left out stays so, and is not worth a sentence each time.
            return await new WatchLoop(terminal, () => sockets.Read(wanted, _ => { }), Interval.Parse(watch), isJson)
                .RunAsync(cancellation);
        }

        var reports = sockets.Read(wanted, terminal.Error.WriteLine);
        if (isJson)
        {
            DumpWriter.Write(terminal.Output, "inspect", reports);
        }
        else
        {
            ReportText.Write(terminal, reports);
        }

        return ExitCode.Done;
    }

    private static IReadOnlyList<(int Process, IReadOnlyList<int> Descriptors)> Find(
        string? process, string[] descriptors, string? port, string? name) => (process, port, name) switch
        {
            ({ } one, null, null) => [(Numbers.Process(one), [.. descriptors.Select(Numbers.Descriptor)])],
            (null, { } number, null) => ProcessSearch.ByPort(Numbers.Port(number)),
            (null, null, { Length: > 0 } word) => [.. ProcessSearch.ByName(word).Select(found => (found, (IReadOnlyList<int>)[]))],
            _ => throw new ToolException(ExitCode.WrongUsage, "Say which process, one way: a PID, --port or --name."),
        };
}
