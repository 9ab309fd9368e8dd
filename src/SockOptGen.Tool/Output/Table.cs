using Spectre.Console;

namespace SockOptGen.Tool.Output;

/// <summary>Rows under headers: with lines in a terminal, in plain columns everywhere else.</summary>
internal sealed class Table(params string[] headers)
{
    private const string Gap = "  ";

    /// <summary>A longer text moves what stands behind it in its own line, and not in all others.</summary>
    private const int MaxWidth = 40;

    private readonly List<(string[] Cells, bool IsMarked)> _rows = [];

    public void Add(bool isMarked, params string[] cells) => _rows.Add((cells, isMarked));

    public void Add(params string[] cells) => Add(isMarked: false, cells);

    public void Write(Terminal terminal)
    {
        if (terminal.IsInteractive)
        {
            terminal.Console.Write(ToRenderable());
            return;
        }

        var widths = headers.Select((_, i) => _rows.Select(row => row.Cells[i]).Prepend(headers[i]).Select(cell => cell.Length)
            .Where(length => length <= MaxWidth).DefaultIfEmpty().Max()).ToArray();
        WriteLine(terminal.Output, headers, widths);
        foreach (var (cells, _) in _rows)
        {
            WriteLine(terminal.Output, cells, widths);
        }
    }

    /// <summary>The table for a terminal; marked rows stand out.</summary>
    public Spectre.Console.Table ToRenderable()
    {
        var table = new Spectre.Console.Table().Border(TableBorder.Simple);
        foreach (var header in headers)
        {
            table.AddColumn(new TableColumn(new Text(header, new Style(decoration: Decoration.Bold))));
        }

        foreach (var (cells, isMarked) in _rows)
        {
            table.AddRow(cells.Select(cell => new Text(cell, isMarked ? new Style(Color.Yellow) : Style.Plain)));
        }

        return table;
    }

    private static void WriteLine(TextWriter output, string[] cells, int[] widths) => output.WriteLine(
        string.Join(Gap, cells.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
}
