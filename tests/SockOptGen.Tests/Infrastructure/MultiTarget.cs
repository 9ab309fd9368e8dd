using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Analysis;
using SockOptGen.CodeFixes;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>A file of a project for .NET 8 and .NET Standard 2.0, as an editor has it: in two projects.</summary>
internal sealed class MultiTarget
{
    private const string Targets = "net8.0,netstandard2.0";

    private static readonly TestProject s_new = new()
    {
        Properties =
        [
            ("SockOptGenLevels", "So, Tcp"), ("TargetFrameworkIdentifier", ".NETCoreApp"), ("TargetFrameworkVersion", "v8.0"),
            ("SockOptGenTargetFrameworks", Targets),
        ],
    };

    private readonly Solution _solution;

    private MultiTarget(Solution solution) => _solution = solution;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Document New => _solution.Projects.First().Documents.Single();

    private Document Old => _solution.Projects.Last().Documents.Single();

    /// <summary>Opens <paramref name="source"/>, which compiles for both.</summary>
    public static Task<MultiTarget> OpenAsync(string source) =>
        OpenAsync(source, (s_new, "NET8_0_OR_GREATER"), (TestProject.ForNetStandard(Targets), "NETSTANDARD2_0"));

    /// <summary>Opens <paramref name="source"/> as a file of two projects for .NET 8.</summary>
    /// <param name="source">The file.</param>
    /// <param name="levels">Those that the other project has accessors of; null: it has none.</param>
    public static Task<MultiTarget> OpenSharedAsync(string source, string? levels)
    {
        var one = s_new with { Properties = [.. s_new.Properties.Where(property => property.Name != "SockOptGenTargetFrameworks")] };
        var other = one with
        {
            Properties = levels is null ? [.. one.Properties, ("SockOptGenEmit", "None")]
                : [("SockOptGenLevels", levels), .. one.Properties.Skip(1)],
        };
        return OpenAsync(source, (one, "ONE"), (other, "OTHER"));
    }

    private static async Task<MultiTarget> OpenAsync(string source, params (TestProject Settings, string Symbol)[] projects)
    {
        var solution = new AdhocWorkspace().CurrentSolution;
        foreach (var (settings, symbol) in projects)
        {
            var id = ProjectId.CreateNewId();
            var properties = string.Concat(settings.Properties.Select(property => $"build_property.{property.Name} = {property.Value}\n"));
            solution = solution
                .AddProject(ProjectInfo.Create(
                    id, VersionStamp.Default, $"Test({symbol})", "Test", LanguageNames.CSharp, filePath: "/project/Test.csproj")
                    .WithMetadataReferences(settings.Framework)
                    .WithAnalyzerReferences([new GeneratorReference()])
                    .WithParseOptions(settings.ParseOptions.WithPreprocessorSymbols(symbol))
                    .WithCompilationOptions(settings.CreateCompilation().Options))
                .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From("is_global = true\n" + properties),
                    filePath: $"/project/obj/{symbol}/.globalconfig")
                .AddDocument(DocumentId.CreateNewId(id), "Program.cs", SourceText.From(source, Encoding.UTF8),
                    filePath: "/project/Program.cs");
        }

        var opened = new MultiTarget(solution);
        await AssertCompilesAsync(solution);
        return opened;
    }

    /// <summary>How many diagnostics <paramref name="id"/> the newer target has.</summary>
    public async Task<int> CountAsync(string id) => (await AnalyzeAsync(New)).Count(diagnostic => diagnostic.Id == id);

    /// <summary>What the first diagnostic <paramref name="id"/> of a target says, and the fixes that it has.</summary>
    public async Task<(string Message, IReadOnlyList<CodeAction> Actions)> FirstAsync(string id, bool isOld = false)
    {
        var document = isOld ? Old : New;
        var diagnostic = (await AnalyzeAsync(document)).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .First(diagnostic => diagnostic.Id == id);
        var actions = new List<CodeAction>();
        foreach (CodeFixProvider provider in new CodeFixProvider[] { new SameMeaningFixProvider(), new OtherMeaningFixProvider() })
        {
            await provider.RegisterCodeFixesAsync(
                new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), Cancellation));
        }

        return (diagnostic.GetMessage(), actions);
    }

    /// <summary>The file after <paramref name="action"/>, which compiles for both.</summary>
    public async Task<string> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(_solution, new NoProgress(), Cancellation);
        var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
        var id = changed.GetChanges(_solution).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()).First();
        var text = await changed.GetDocument(id)!.GetTextAsync(Cancellation);
        await AssertCompilesAsync(_solution.ProjectIds.Aggregate(_solution, (solution, project) =>
            solution.WithDocumentText(solution.GetProject(project)!.DocumentIds.Single(), text)));
        return text.ToString();
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Document document)
    {
        var model = (await document.GetSemanticModelAsync(Cancellation))!;
        var analysis = model.Compilation.WithAnalyzers([new SocketCallAnalyzer()], document.Project.AnalyzerOptions);
        return await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, null, Cancellation);
    }

    private static async Task AssertCompilesAsync(Solution solution)
    {
        foreach (var document in solution.Projects.SelectMany(project => project.Documents))
        {
            Assert.DoesNotContain((await document.GetSemanticModelAsync(Cancellation))!.GetDiagnostics(cancellationToken: Cancellation),
                diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        }
    }

    private sealed class NoProgress : IProgress<CodeAnalysisProgress>
    {
        public void Report(CodeAnalysisProgress value)
        {
        }
    }
}
