namespace SockOptGen.Tests.Architecture;

/// <summary>The columns that .editorconfig names hold: the formatter does not look at them.</summary>
public class LineLengthTests
{
    private const string Setting = "max_line_length = ";

    private static readonly string[] s_folders = ["src", "tests", "samples"];

    [Fact]
    public void No_line_of_code_is_longer_than_the_editor_config_says()
    {
        var limit = Limit();

        Assert.Empty(Sources().SelectMany(file => File.ReadLines(file)
            .Select((line, index) => (line.Length, Place: $"{file}:{index + 1}"))
            .Where(line => line.Length > limit)
            .Select(line => $"{line.Place} has {line.Length} columns, not {limit} at most; break it.")));
    }

    private static int Limit()
    {
        var line = File.ReadLines(Repository.Find(".editorconfig")).First(line => line.StartsWith(Setting, StringComparison.Ordinal));
        return int.Parse(line[Setting.Length..], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Sources()
    {
        var files = s_folders.SelectMany(folder => Directory.EnumerateFiles(Repository.Find(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin")).ToList();
        // Otherwise nothing was looked at.
        Assert.Contains(files, file => Path.GetFileName(file) == $"{nameof(LineLengthTests)}.cs");
        return files;
    }
}
