using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>A solution as an editor has it open: projects with the generator, their files and their build properties.</summary>
internal sealed class FixWorkspace
{
    // What was emitted for a project is kept: the generator does not look at what the tests write.
    private static readonly ConcurrentDictionary<(string Properties, LanguageVersion Language, string Files,
        int Projects), Lazy<Task<Solution>>> s_solutions = new();

    private readonly DiagnosticAnalyzer _analyzer;
    private Solution _solution;

    private FixWorkspace(DiagnosticAnalyzer analyzer, Solution solution) => (_analyzer, _solution) = (analyzer, solution);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IEnumerable<Document> Documents => _solution.Projects.SelectMany(project => project.Documents);

    /// <summary>One project for each of <paramref name="sources"/>.</summary>
    public static async Task<FixWorkspace> CreateAsync(TestProject settings, DiagnosticAnalyzer analyzer, params string[] sources)
    {
        var result = await CreateUncheckedAsync(settings, analyzer, sources);
        await result.AssertNoErrorsAsync();
        return result;
    }

    /// <summary>The same where the sources need not compile.</summary>
    public static async Task<FixWorkspace> CreateUncheckedAsync(TestProject settings, DiagnosticAnalyzer analyzer, params string[] sources)
    {
        var properties = string.Concat(settings.Properties.Select(property => $"build_property.{property.Name} = {property.Value}\n"));
        var solution =
            await s_solutions.GetOrAdd((properties, settings.LanguageVersion, FilesOf(settings), sources.Length),
                _ => new(() => EmptyAsync(settings, properties, sources.Length))).Value;
        foreach (var (id, source) in solution.ProjectIds.Zip(sources))
        {
            solution = solution.WithDocumentText(solution.GetProject(id)!.DocumentIds[0], SourceText.From(source, Encoding.UTF8));
        }

        return new FixWorkspace(analyzer, solution);
    }

    public async Task<IReadOnlyList<string>> TextsAsync()
    {
        var texts = new List<string>();
        foreach (var document in Documents)
        {
            texts.Add((await document.GetTextAsync(Cancellation)).ToString());
        }

        return texts;
    }

    /// <summary>What the analyzer says about all files.</summary>
    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync()
    {
        var all = new List<Diagnostic>();
        foreach (var document in Documents)
        {
            all.AddRange(await DiagnosticsAsync(document));
        }

        return all;
    }

    /// <summary>What the compiler says of the first file.</summary>
    public async Task<IReadOnlyList<Diagnostic>> ErrorsAsync() =>
        [.. (await Documents.First().GetSemanticModelAsync(Cancellation))!.GetDiagnostics(cancellationToken: Cancellation)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    public static bool HasFixes(Diagnostic diagnostic) =>
        FixProviders.All.Any(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id));

    /// <summary>What is offered for <paramref name="diagnostic"/>, and means the same as before, first.</summary>
    public async Task<IReadOnlyList<CodeAction>> ActionsAsync(Diagnostic diagnostic)
    {
        Assert.True(HasFixes(diagnostic));
        var actions = new List<CodeAction>();
        foreach (var provider in FixProviders.All)
        {
            actions.AddRange(await ActionsAsync(provider, diagnostic));
        }

        return actions;
    }

    /// <summary>Whose <paramref name="action"/> is.</summary>
    public async Task<CodeFixProvider> ProviderOfAsync(CodeAction action, Diagnostic diagnostic)
    {
        foreach (var provider in FixProviders.All)
        {
            if ((await ActionsAsync(provider, diagnostic)).Any(own => own.Title == action.Title))
            {
                return provider;
            }
        }

        throw new InvalidOperationException($"Nobody offers '{action.Title}'.");
    }

    /// <summary>What <paramref name="provider"/> offers for <paramref name="diagnostic"/>.</summary>
    public async Task<IReadOnlyList<CodeAction>> ActionsAsync(CodeFixProvider provider, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(DocumentOf(diagnostic), diagnostic, (action, _) => actions.Add(action),
            Cancellation));
        Assert.All(actions, action => Assert.NotNull(action.EquivalenceKey));
        return actions;
    }

    /// <summary>The Fix All of <paramref name="provider"/> from <paramref name="diagnostic"/> on.</summary>
    public async Task<CodeAction?> FixAllAsync(CodeFixProvider provider, Diagnostic diagnostic, string? key, FixAllScope scope) =>
        await provider.GetFixAllProvider()!.GetFixAsync(new FixAllContext(
            DocumentOf(diagnostic), provider, scope, key!, [diagnostic.Id], new Diagnostics(this), Cancellation));

    /// <summary>Asserts that each fix of each diagnostic can be applied alone, compiles and keeps the comments.</summary>
    /// <returns>How many there are.</returns>
    public async Task<int> AssertEachAppliesAsync()
    {
        var (before, tried) = (Assert.Single(await TextsAsync()), 0);
        foreach (var diagnostic in (await DiagnosticsAsync()).Where(HasFixes))
        {
            foreach (var action in await ActionsAsync(diagnostic))
            {
                var own = new FixWorkspace(_analyzer, _solution);
                await own.ApplyAsync(action);
                NumberedComments.AssertKept(before, Assert.Single(await own.TextsAsync()), $"{action.Title}: {diagnostic}");
                tried++;
            }
        }

        return tried;
    }

    public async Task ApplyAsync(CodeAction action)
    {
        _solution =
            Assert.IsType<ApplyChangesOperation>(
                Assert.Single(await action.GetOperationsAsync(_solution, new NoProgress(), Cancellation))).ChangedSolution;
        await AssertNoErrorsAsync();
    }

    /// <summary>As `dotnet format` goes about <paramref name="ids"/>: one by one, with the key of the
    /// first diagnostic of all, or none.</summary>
    public async Task FormatAsync(params string[] ids)
    {
        var provider = FixProviders.All[0];
        foreach (var id in ids)
        {
            var diagnostics = await DiagnosticsAsync();
            if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == id) is { } own)
            {
                var key = (await ActionsAsync(provider, diagnostics[0])).FirstOrDefault()?.EquivalenceKey;
                await ApplyAsync((await FixAllAsync(provider, own, key, FixAllScope.Solution))!);
            }
        }
    }

    /// <summary>The program of the first project, to be run.</summary>
    public async Task<Assembly> LoadAsync() =>
        AssemblyImage.Load((await _solution.Projects.First().GetCompilationAsync(Cancellation))!);

    private static async Task<Solution> EmptyAsync(TestProject settings, string properties, int projects)
    {
        var solution = new AdhocWorkspace().CurrentSolution;
        for (var i = 0; i < projects; i++)
        {
            var id = ProjectId.CreateNewId();
            var options = (CSharpCompilationOptions)settings.CreateCompilation().Options;
            solution = solution
                .AddProject(ProjectInfo.Create(id, VersionStamp.Default, $"Test{i}", $"Test{i}", LanguageNames.CSharp)
                    .WithMetadataReferences(TestProject.References)
                    .WithAnalyzerReferences([new GeneratorReference()])
                    .WithParseOptions(settings.ParseOptions)
                    .WithCompilationOptions(options.WithAllowUnsafe(true)))
                .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From("is_global = true\n" + properties),
                    filePath: $"/project{i}/.globalconfig")
                .AddDocument(DocumentId.CreateNewId(id), "Program.cs", SourceText.From("", Encoding.UTF8),
                    filePath: $"/project{i}/Program.cs");
            foreach (var file in settings.Files)
            {
                solution = solution.AddAdditionalDocument(
                    DocumentId.CreateNewId(id), Path.GetFileName(file.Path), file.GetText(Cancellation)!, filePath: file.Path);
            }

            await solution.GetProject(id)!.GetCompilationAsync(Cancellation);
        }

        return solution;
    }

    private static string FilesOf(TestProject settings) =>
        string.Concat(settings.Files.Select(file => $"{file.Path}\n{file.GetText(Cancellation)}\n"));

    private async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(Document document)
    {
        var model = (await document.GetSemanticModelAsync(Cancellation))!;
        var analysis = model.Compilation.WithAnalyzers([_analyzer], document.Project.AnalyzerOptions);
        var diagnostics = await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, null, Cancellation);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start);
    }

    private Document DocumentOf(Diagnostic diagnostic) => _solution.GetDocument(diagnostic.Location.SourceTree)!;

    private async Task AssertNoErrorsAsync()
    {
        foreach (var document in Documents)
        {
            Assert.DoesNotContain((await document.GetSemanticModelAsync(Cancellation))!.GetDiagnostics(cancellationToken: Cancellation),
                diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        }
    }

    /// <summary>What an editor looks up for Fix All.</summary>
    private sealed class Diagnostics(FixWorkspace workspace) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            workspace.DiagnosticsAsync(project.Documents.Single());

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            workspace.DiagnosticsAsync(document);

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
