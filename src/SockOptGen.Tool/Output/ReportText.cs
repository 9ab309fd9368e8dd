using SockOptGen.Tool.Sockets;
using Spectre.Console;

namespace SockOptGen.Tool.Output;

/// <summary>Sockets with their options, for people.</summary>
internal static class ReportText
{
    public static void Write(Terminal terminal, IEnumerable<SocketReport> reports)
    {
        var isFirst = true;
        foreach (var report in reports)
        {
            if (!isFirst)
            {
                terminal.Output.WriteLine();
            }

            isFirst = false;
            WriteTitle(terminal, report.Title);
            if (report.Entries.Count == 0)
            {
                terminal.Output.WriteLine("  (nothing)");
            }
            else
            {
                TableOf(report).Write(terminal);
            }
        }
    }

    public static Table TableOf(SocketReport report)
    {
        var table = new Table("level", "option", "value", "unit");
        foreach (var entry in report.Entries)
        {
            table.Add(entry.Option.Level, entry.Option.Name, entry.Text, entry.Option.Unit ?? "");
        }

        return table;
    }

    private static void WriteTitle(Terminal terminal, string title)
    {
        if (terminal.IsInteractive)
        {
            terminal.Console.WriteLine(title, new Style(Color.Green, decoration: Decoration.Bold));
        }
        else
        {
            terminal.Output.WriteLine(title);
        }
    }
}
