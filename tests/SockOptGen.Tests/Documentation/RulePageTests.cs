using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Analysis;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Documentation;

public class RulePageTests
{
    public static TheoryData<string> Rules => [.. All.Select(descriptor => descriptor.Id)];

    private static IEnumerable<DiagnosticDescriptor> All =>
        new DiagnosticAnalyzer[] { new CatalogueAnalyzer(), new SettingsAnalyzer(),
            new SharingAnalyzer(), new LeftOutAnalyzer(), new SocketCallAnalyzer() }.SelectMany(analyzer => analyzer.SupportedDiagnostics);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_has_its_page_and_its_release(string id)
    {
        var rule = All.Single(descriptor => descriptor.Id == id);
        var page = File.ReadAllText(Repository.Find($"docs/rules/{id}.md"));
        var releases = File.ReadAllText(Repository.Find("src/SockOptGen/AnalyzerReleases.Unshipped.md"));

        Assert.StartsWith($"# {id}: {rule.Title}\n\nSeverity: {rule.DefaultSeverity.ToString().ToLowerInvariant()}\n", page,
            StringComparison.Ordinal);
        Assert.All(new[] { "## Cause", "## Example", "## Fix", "## When to suppress" },
            heading => Assert.Contains($"\n{heading}\n", page, StringComparison.Ordinal));
        Assert.Contains($"{rule.DefaultSeverity.ToString().ToLowerInvariant()} {id}: ", page, StringComparison.Ordinal);
        Assert.Contains($"{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}", releases, StringComparison.Ordinal);
    }

    [Fact]
    public void Overview_lists_every_rule_as_it_is()
    {
        var rows = File.ReadLines(Repository.Find("docs/rules.md")).Where(line => line.StartsWith("| [SOCK", StringComparison.Ordinal));

        Assert.Equal(
            All.OrderBy(rule => rule.Id, StringComparer.Ordinal)
                .Select(rule => $"| [{rule.Id}](rules/{rule.Id}.md) | {rule.Title} | {Name(rule.DefaultSeverity)} |"),
            rows);

        static string Name(DiagnosticSeverity severity) =>
            severity == DiagnosticSeverity.Info ? "suggestion" : severity.ToString().ToLowerInvariant();
    }

    [Fact]
    public void Every_page_has_its_rule() =>
        Assert.Equal(All.Select(descriptor => descriptor.Id).Order(),
            Directory.GetFiles(Repository.Find("docs/rules")).Select(Path.GetFileNameWithoutExtension).Order());
}
