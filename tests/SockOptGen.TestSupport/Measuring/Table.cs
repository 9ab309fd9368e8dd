namespace SockOptGen.TestSupport.Measuring;

/// <summary>Prints rows as a Markdown table with aligned columns.</summary>
public sealed class Table(params string[] headings)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Print()
    {
        var widths = headings.Select((heading, i) => _rows.Select(row => row[i].Length).Append(heading.Length).Max()).ToArray();
        Print(headings, widths);
        Console.WriteLine("|" + string.Join("|", widths.Select(width => new string('-', width + 2))) + "|");
        foreach (var row in _rows)
        {
            Print(row, widths);
        }

        Console.WriteLine();
    }

    private static void Print(string[] cells, int[] widths) =>
        Console.WriteLine("| " +
            string.Join(" | ", cells.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))) + " |");
}
