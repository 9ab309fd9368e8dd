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

    private readonly AdhocWorkspace _workspace;
    private readonly Solution _solution;

    private MultiTarget(AdhocWorkspace workspace) => (_workspace, _solution) = (workspace, workspace.CurrentSolution);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Document New => _solution.Projects.First().Documents.Single();

    private Document Old => _solution.Projects.Last().Documents.Single();

    /// <summary>Opens <paramref name="source"/>, which compiles for both.</summary>
    public static Task<MultiTarget> OpenAsync(string source) =>
        OpenAsync(source, (s_new, "NET8_0_OR_GREATER"), (TestProject.ForNetStandard(Targets), "NETSTANDARD2_0"));

    /// <summary>Opens <paramref name="source"/> as a file of two projects for .NET 8.</summary>
    /// <param name="source">The file.</param>
    /// <param name="levels">Those that the other project has accessors of; null: it has none.</param>
    /// <param name="systems">The system that each project is for; null: any.</param>
    public static Task<MultiTarget> OpenSharedAsync(string source, string? levels, (string One, string Other)? systems = null)
    {
        var one = s_new with { Properties = [.. s_new.Properties.Where(property => property.Name != "SockOptGenTargetFrameworks")] };
        var other = one with
        {
            Properties = levels is null ? [.. one.Properties, ("SockOptGenEmit", "None")]
                : [("SockOptGenLevels", levels), .. one.Properties.Skip(1)],
        };
        return OpenAsync(source, (For(one, systems?.One), "ONE"), (For(other, systems?.Other), "OTHER"));
    }

    private static async Task<MultiTarget> OpenAsync(string source, params (TestProject Settings, string Symbol)[] projects)
    {
        var workspace = new AdhocWorkspace();
        foreach (var (settings, symbol) in projects)
        {
            var id = ProjectId.CreateNewId();
            var properties = string.Concat(settings.Properties.Select(property => $"build_property.{property.Name} = {property.Value}\n"));
            workspace.AddProject(
                ProjectInfo.Create(
                    id, VersionStamp.Default, $"Test({symbol})", "Test", LanguageNames.CSharp, filePath: "/project/Test.csproj")
                    .WithMetadataReferences(settings.Framework)
                    .WithAnalyzerReferences([new GeneratorReference()])
                    .WithParseOptions(settings.ParseOptions.WithPreprocessorSymbols(symbol))
                    .WithCompilationOptions(settings.CreateCompilation().Options)
                    .WithAnalyzerConfigDocuments([FileOf(id, $"/project/obj/{symbol}/.globalconfig", "is_global = true\n" + properties)])
                    .WithDocuments([FileOf(id, "/project/Program.cs", source)]));
        }

        await AssertCompilesAsync(workspace.CurrentSolution);
        return new MultiTarget(workspace);
    }

    private static TestProject For(TestProject project, string? system) =>
        system is null ? project : project with { Properties = [.. project.Properties, ("RuntimeIdentifier", system)] };

    private static DocumentInfo FileOf(ProjectId project, string path, string text) => DocumentInfo.Create(
        DocumentId.CreateNewId(project), Path.GetFileName(path), filePath: path,
        loader: TextLoader.From(TextAndVersion.Create(SourceText.From(text, Encoding.UTF8), VersionStamp.Default, path)));

    /// <summary>How many diagnostics <paramref name="id"/> the newer target has.</summary>
    public async Task<int> CountAsync(string id) => (await AnalyzeAsync(New)).Count(diagnostic => diagnostic.Id == id);

    /// <summary>What the first diagnostic <paramref name="id"/> of a target says, and the fixes that it has.</summary>
    public async Task<(string Message, IReadOnlyList<CodeAction> Actions)> FirstAsync(string id, bool isOld = false)
    {
        var document = isOld ? Old : New;
        var diagnostic = (await AnalyzeAsync(document)).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .First(diagnostic => diagnostic.Id == id);
        var actions = new List<CodeAction>();
        foreach (var provider in FixProviders.All)
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

    /// <summary>The file after Fix All of the solution for each of <paramref name="ids"/>, as `dotnet format` goes about it: what became of
    /// it in each project is put together when all is done.</summary>
    public async Task<string> FormatAsync(params string[] ids)
    {
        var solution = _solution;
        foreach (var id in ids)
        {
            if (await FirstOfAsync(solution, id) is var (document, _))
            {
                var all = await FixProviders.SameMeaning.GetFixAllProvider().GetFixAsync(new FixAllContext(
                    document, FixProviders.SameMeaning, FixAllScope.Solution, SameMeaningFixProvider.BestKey, [id],
                    new Diagnostics(), Cancellation));
                var operations = await all!.GetOperationsAsync(solution, new NoProgress(), Cancellation);
                solution = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
            }
        }

        Assert.True(_workspace.TryApplyChanges(solution));
        await AssertCompilesAsync(_workspace.CurrentSolution);
        var texts = new List<string>();
        foreach (var project in _workspace.CurrentSolution.Projects)
        {
            texts.Add((await project.Documents.Single().GetTextAsync(Cancellation)).ToString());
        }

        return Assert.Single(texts.Distinct());
    }

    private static async Task<(Document Document, Diagnostic Diagnostic)?> FirstOfAsync(Solution solution, string id)
    {
        foreach (var project in solution.Projects)
        {
            var document = project.Documents.Single();
            if ((await AnalyzeAsync(document)).FirstOrDefault(diagnostic => diagnostic.Id == id) is { } found)
            {
                return (document, found);
            }
        }

        return null;
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

    /// <summary>What is looked up for Fix All: the file of each project.</summary>
    private sealed class Diagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await AnalyzeAsync(project.Documents.Single());

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken) => await AnalyzeAsync(document);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }

    private sealed class NoProgress : IProgress<CodeAnalysisProgress>
    {
        public void Report(CodeAnalysisProgress value)
        {
        }
    }
}
