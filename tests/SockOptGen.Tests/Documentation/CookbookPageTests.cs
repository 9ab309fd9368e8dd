using System.Text.RegularExpressions;

namespace SockOptGen.Tests.Documentation;

/// <summary>docs/cookbook.md shows the regions named code of samples/Cookbook. SOCKOPTGEN_ACCEPT=1 copies them there.</summary>
public partial class CookbookPageTests
{
    private const int Tasks = 25;

    private static string Page => Repository.Find("docs/cookbook.md");

    [Fact]
    public void Code_is_that_of_the_sample() =>
        CommittedFile.Verify(Blocks().Replace(ReadPage(), match => $"{match.Groups["link"].Value}{Region(match)}"), Page);

    [Fact]
    public void Every_task_has_its_section_its_code_and_its_place_in_the_list()
    {
        var text = ReadPage();
        var list = Entries().Matches(text).Select(match => match.Groups[1].Value).ToArray();
        var sections = MarkdownFile.Headings(text).Skip(1).ToArray();

        Assert.Equal(Tasks, list.Length);
        Assert.Equal([.. list, "Control messages"], sections);
        Assert.Equal(sections.Length, Blocks().Count(text));
        Assert.Equal(sections.Length, Regex.Count(text, "^```csharp$", RegexOptions.Multiline));
        Assert.Equal(
            Directory.GetFiles(Repository.Find("samples/Cookbook"), "*.cs").Where(file => File.ReadAllText(file).Contains("#region code"))
                .Select(Path.GetFileNameWithoutExtension).Order(),
            Blocks().Matches(text).Select(match => match.Groups["name"].Value).Order());
    }

    private static string ReadPage() => File.ReadAllText(Page).ReplaceLineEndings("\n");

    private static string Region(Match match)
    {
        var source = File.ReadAllText(Repository.Find($"samples/Cookbook/{match.Groups["name"].Value}.cs")).ReplaceLineEndings("\n");
        var lines = CodeRegion().Match(source).Groups[1].Value.Split('\n')
            .Select(line => line.StartsWith("    ", StringComparison.Ordinal) ? line[4..] : line);
        return $"```csharp\n{string.Join('\n', lines)}```\n";
    }

    [GeneratedRegex(
        @"(?<link>^\[(?<name>\w+)\.cs\]\(\.\./samples/Cookbook/\k<name>\.cs\)\n\n)```csharp\n(?:(?!```).*\n)*```\n",
        RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^- \[(.+)\]\(#.+\)$", RegexOptions.Multiline)]
    private static partial Regex Entries();

    [GeneratedRegex(@"^    #region code\n((?:.*\n)*?)    #endregion$", RegexOptions.Multiline)]
    private static partial Regex CodeRegion();
}
