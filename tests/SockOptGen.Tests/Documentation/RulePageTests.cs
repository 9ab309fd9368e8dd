using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Analysis;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Documentation;

public class RulePageTests
{
    private static readonly string[] s_headings = ["## Cause", "## Example", "## Fix", "## When to suppress"];

    public static TheoryData<string> Rules => [.. All.Select(descriptor => descriptor.Id)];

    private static IEnumerable<DiagnosticDescriptor> All =>
        new DiagnosticAnalyzer[] { new CatalogueAnalyzer(), new SettingsAnalyzer(),
            new SharingAnalyzer(), new LeftOutAnalyzer(), new LeftOutLaterAnalyzer(), new SocketCallAnalyzer() }
            .SelectMany(analyzer => analyzer.SupportedDiagnostics);

    /// <summary>What MSBuild reports, in projects that no analyzer of C# sees: the id and the text.</summary>
    private static IEnumerable<(string Id, string Text)> OfTheBuild =>
        XDocument.Load(Repository.Find("src/SockOptGen.Package/buildTransitive/SockOptGen.targets")).Descendants("Warning")
            .Select(static warning => (warning.Attribute("Code")!.Value, warning.Attribute("Text")!.Value));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_has_its_page_and_its_release(string id)
    {
        var rule = All.Single(descriptor => descriptor.Id == id);
        var page = File.ReadAllText(Repository.Find($"docs/rules/{id}.md"));
        var releases = File.ReadAllText(Repository.Find("src/SockOptGen/AnalyzerReleases.Unshipped.md"));

        Assert.StartsWith($"# {id}: {rule.Title}\n\nSeverity: {rule.DefaultSeverity.ToString().ToLowerInvariant()}\n", page,
            StringComparison.Ordinal);
        Assert.All(s_headings,
            heading => Assert.Contains($"\n{heading}\n", page, StringComparison.Ordinal));
        Assert.Contains($"{rule.DefaultSeverity.ToString().ToLowerInvariant()} {id}: ", page, StringComparison.Ordinal);
        Assert.Contains($"{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}", releases, StringComparison.Ordinal);
    }

    [Fact]
    public void Overview_lists_every_rule_as_it_is()
    {
        var rows = File.ReadLines(Repository.Find("docs/rules.md")).Where(line => line.StartsWith("| [SOCK", StringComparison.Ordinal));

        Assert.Equal(
            All.Select(rule => (rule.Id, Title: rule.Title.ToString(), Severity: Name(rule.DefaultSeverity)))
                .Concat(OfTheBuild.Select(rule => (rule.Id, Title: Title(rule.Id), Severity: "warning")))
                .OrderBy(rule => rule.Id, StringComparer.Ordinal)
                .Select(rule => $"| [{rule.Id}](rules/{rule.Id}.md) | {rule.Title} | {rule.Severity} |"),
            rows);

        static string Name(DiagnosticSeverity severity) =>
            severity == DiagnosticSeverity.Info ? "suggestion" : severity.ToString().ToLowerInvariant();
    }

    [Fact]
    public void Warning_of_the_build_has_its_page()
    {
        Assert.Equal(["SOCK0014"], OfTheBuild.Select(rule => rule.Id));
        Assert.All(OfTheBuild, rule =>
        {
            var page = File.ReadAllText(Repository.Find($"docs/rules/{rule.Id}.md"));
            // A property in the text stands for a word of the project.
            var said = string.Join(".+", Regex.Split(rule.Text, @"\$\(\w+\)").Select(Regex.Escape));

            Assert.StartsWith($"# {rule.Id}: {Title(rule.Id)}\n\nSeverity: warning\n", page, StringComparison.Ordinal);
            Assert.All(s_headings, heading => Assert.Contains($"\n{heading}\n", page, StringComparison.Ordinal));
            Assert.Matches($"warning {rule.Id}: {said}\n", page);
        });
    }

    [Fact]
    public void Every_page_has_its_rule() =>
        Assert.Equal(All.Select(descriptor => descriptor.Id).Concat(OfTheBuild.Select(rule => rule.Id)).Order(),
            Directory.GetFiles(Repository.Find("docs/rules")).Select(Path.GetFileNameWithoutExtension).Order());

    private static string Title(string id) =>
        File.ReadLines(Repository.Find($"docs/rules/{id}.md")).First()[$"# {id}: ".Length..];
}
