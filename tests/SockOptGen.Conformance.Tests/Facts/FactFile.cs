namespace SockOptGen.Conformance.Tests.Facts;

/// <summary>A file of facts with the source of each; see README.md beside this.</summary>
internal static class FactFile
{
    /// <summary>The columns of each row, the headings left out.</summary>
    public static IEnumerable<string[]> Read(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Facts", $"{name}.tsv")).Skip(1).Select(line => line.Split('\t'));
}
