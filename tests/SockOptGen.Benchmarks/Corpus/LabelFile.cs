using System.Globalization;

namespace SockOptGen.Benchmarks.Corpus;

/// <summary>Reads labels: lines of columns between tabs, which the first line names.</summary>
internal static class LabelFile
{
    public static IReadOnlyList<Label> Read(string path)
    {
        using var lines = File.ReadLines(path).GetEnumerator();
        if (!lines.MoveNext())
        {
            throw new InvalidDataException($"{path} is empty.");
        }

        var names = lines.Current.Split('\t');
        var labels = new List<Label>();
        while (lines.MoveNext())
        {
            var cells = lines.Current.Split('\t');
            var line = Cell("line");
            if (!int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            {
                throw new InvalidDataException($"{path}, row {labels.Count + 2}: '{line}' is not a line number.");
            }

            labels.Add(new Label(
                Cell("repo"), Cell("path"), number, Cell("api"), Cell("option"), Cell("class"), Cell("guarded"), Cell("note")));

            // Empty cells at the end of a line are often cut off.
            string Cell(string name) => Array.IndexOf(names, name) is >= 0 and var column
                ? column < cells.Length ? cells[column] : ""
                : throw new InvalidDataException($"{path} has no column '{name}'.");
        }

        return labels;
    }
}
