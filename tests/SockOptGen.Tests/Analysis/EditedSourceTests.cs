using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SockOptGen.Analysis;
using SockOptGen.Analysis.Judging;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis;

/// <summary>The analyzers over the C# of this repository, whole and with edits, 20,000 of them where all tests are wanted: what an
/// editor shows is mostly half-written.</summary>
public class EditedSourceTests
{
    private const int EditsOfAFile = 8;

    private static readonly int s_edits = AllTests.AreWanted ? 20_000 : 2_000;

    // Each seed takes some of the files; all of them are 11,000 edits.
    private static readonly int s_files = AllTests.AreWanted ? 1 : 16;

    private static readonly TestProject s_project = new()
    {
        LanguageVersion = LanguageVersion.CSharp14,
        Properties = [("SockOptGenLevels", "So;Tcp;Udp")]
    };

    // Accessors are there, so that calls of them are looked at as well.
    private static readonly Lazy<CSharpCompilation> s_accessors = new(() => s_project.Run().Compilation);

    private static readonly Lazy<List<string>> s_sources = new(Sources);

    [Fact]
    public Task Every_file_is_survived() =>
        AssertSurvivesAsync(s_sources.Value.Where((_, index) => AllTests.AreWanted || index % 4 == 0));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Every_file_is_survived_with_edits(int seed)
    {
        var (random, edits) = (new Random(seed), 0);
        var sources = s_sources.Value.Where((_, index) => index % s_files == seed % s_files).ToList();
        while (edits < s_edits / 4)
        {
            var edited = sources.Select(source => TokenEdits.Apply(source, EditsOfAFile, random)).ToList();
            await AssertSurvivesAsync(edited.Select(source => source.Text));
            edits += edited.Sum(source => source.Count);
        }
    }

    /// <summary>The files of the repository, and the C# that its tests hold as strings.</summary>
    private static List<string> Sources()
    {
        var files = Directory.EnumerateFiles(Repository.Find("."), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        var examples = TestExamples.In(files).Select(InOwnNamespace).ToList();
        Assert.NotEmpty(files);
        Assert.NotEmpty(examples);
        return [.. files, .. examples];
    }

    // Else one edit of a class that many examples declare would spoil them all.
    private static string InOwnNamespace(string text, int number) =>
        text.Contains("namespace ", StringComparison.Ordinal) || text.Contains("[assembly:", StringComparison.Ordinal) ? text
            : $"namespace Example{number};\n{text}";

    private static async Task AssertSurvivesAsync(IEnumerable<string> texts)
    {
        // In one compilation: what is declared twice is one more thing to survive.
        var trees =
            texts.Select((text,
                i) =>
                    CSharpSyntaxTree.ParseText(text, s_project.ParseOptions, $"{i}.cs",
                        cancellationToken: TestContext.Current.CancellationToken));

        var diagnostics = await s_project.AnalyzeAsync(
            s_accessors.Value.AddSyntaxTrees(trees), [new SocketCallAnalyzer(), new CatalogueAnalyzer(), new SettingsAnalyzer()]);

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        // Otherwise nothing was looked at. Eight edits spoil most examples of one rule, at times all of them, but never those of all.
        Assert.Contains(diagnostics, diagnostic => diagnostic.Id.StartsWith("SOCK", StringComparison.Ordinal));
    }
}
