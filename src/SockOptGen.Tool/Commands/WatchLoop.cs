using System.Net.Sockets.Options;
using SockOptGen.Tool.Dumps;
using SockOptGen.Tool.Output;
using SockOptGen.Tool.Sockets;
using Spectre.Console;
using Table = SockOptGen.Tool.Output.Table;

namespace SockOptGen.Tool.Commands;

/// <summary>Reads again and again: a table that stays in a terminal, lines with what has changed everywhere else.</summary>
internal sealed class WatchLoop(Terminal terminal, Func<IReadOnlyList<SocketReport>> read, TimeSpan interval, bool isJson)
{
    private Dictionary<string, Dictionary<string, string>> _before = [];

    /// <summary>Ends with the sockets, or when somebody stops it.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (!terminal.IsInteractive || isJson)
        {
            await RepeatAsync(isJson ? WriteJson : WriteLines, cancellation);
            return ExitCode.Done;
        }

        await terminal.Console.Live(new Text("")).StartAsync(live =>
            RepeatAsync(reports => live.UpdateTarget(ToTable(reports).ToRenderable()), cancellation));
        return ExitCode.Done;
    }

    private async Task RepeatAsync(Action<IReadOnlyList<SocketReport>> show, CancellationToken cancellation)
    {
        // The first time there is nothing to go on with: what is wrong then ends the command.
        for (var reports = read(); reports is not null; reports = ReadAgain())
        {
            show(reports);
            await terminal.Output.FlushAsync(CancellationToken.None);
            _before = Flatten(reports);
            try
            {
                await Task.Delay(interval, cancellation);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private IReadOnlyList<SocketReport>? ReadAgain()
    {
        try
        {
            return read();
        }
        catch (ToolException e)
        {
            terminal.Error.WriteLine(e.Message);
            return null;
        }
    }

    private void WriteJson(IReadOnlyList<SocketReport> reports) => DumpWriter.Write(terminal.Output, "inspect", reports, isOneLine: true);

    private void WriteLines(IReadOnlyList<SocketReport> reports)
    {
        var time = DateTime.Now.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (socket, now) in Flatten(reports))
        {
            var differences = DumpComparison.Compare(socket, _before.GetValueOrDefault(socket) ?? [], now);
            foreach (var difference in differences)
            {
                terminal.Output.WriteLine(difference.Before is null
                    ? $"{time} {socket} {difference.Option} {difference.After}"
                    : $"{time} {socket} {difference.Option} {difference.Before} -> {difference.After ?? "gone"}");
            }
        }
    }

    private Table ToTable(IReadOnlyList<SocketReport> reports)
    {
        var table = new Table("socket", "option", "value");
        foreach (var (socket, now) in Flatten(reports))
        {
            var before = _before.GetValueOrDefault(socket);
            foreach (var (option, text) in now)
            {
                table.Add(before is not null && before.GetValueOrDefault(option) != text, socket, option, text);
            }
        }

        return table;
    }

    /// <summary>The values of each socket, those of a structure member by member.</summary>
    private static Dictionary<string, Dictionary<string, string>> Flatten(IEnumerable<SocketReport> reports) => reports.ToDictionary(
        report => $"{report.Process}/{report.Descriptor}",
        report => report.Entries.SelectMany(Members).ToDictionary(member => member.Name, member => member.Text));

    private static IEnumerable<(string Name, string Text)> Members(SocketOptionReading entry) =>
        SocketOptionDescriptor.FieldsOf(entry.Value) is { } fields
            ? fields.Select(field => ($"{entry.Option.Name}.{field.Key}", SocketOptionDescriptor.Text(field.Value)))
            : [(entry.Option.Name, entry.Text)];
}
