using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;

namespace SockOptGen.Ide.Tests.Editor;

/// <summary>The source file of a project with what somebody has typed into it, and what an editor asks about it.</summary>
internal sealed class OpenFile
{
    private readonly int _caret;

    private OpenFile(Document document, int caret) => (Document, _caret) = (document, caret);

    public Document Document { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private CompletionService Completion => CompletionService.GetService(Document)!;

    /// <summary>The file of <paramref name="project"/> that a user writes in; not saved.</summary>
    public static OpenFile With(Project project, SourceFile source) =>
        new(SourceOf(project).WithText(SourceText.From(source.Text)), source.Caret);

    public static OpenFile Of(Document document) => new(document, 0);

    public static Document SourceOf(Project project) => project.Documents.Single(document => document.Name == $"{project.Name}.cs");

    public async Task<ImmutableArray<CompletionItem>> CompleteAsync() =>
        [.. (await Completion.GetCompletionsAsync(Document, _caret, cancellationToken: Cancellation)).ItemsList];

    /// <summary>What is shown beside the chosen item of the list.</summary>
    public async Task<string> DescribeAsync(CompletionItem item) =>
        (await Completion.GetDescriptionAsync(Document, item, Cancellation))!.Text;

    /// <summary>The file after an item was chosen.</summary>
    public async Task<OpenFile> CommitAsync(CompletionItem item)
    {
        var change = await Completion.GetChangeAsync(Document, item, cancellationToken: Cancellation);
        var text = (await Document.GetTextAsync(Cancellation)).WithChanges(change.TextChange);
        return new OpenFile(Document.WithText(text), _caret);
    }

    /// <summary>The tool tip at the caret.</summary>
    public async Task<string> QuickInfoAsync()
    {
        var item = await QuickInfoService.GetService(Document)!.GetQuickInfoAsync(Document, _caret, Cancellation);
        return string.Join('\n', item?.Sections.Select(section => section.Text) ?? []);
    }

    /// <summary>The squiggles: what the compiler and all analyzers of the project say about this file.</summary>
    public async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync()
    {
        var model = (await Document.GetSemanticModelAsync(Cancellation))!;
        var analysis = Analyze(Document.Project, model.Compilation);
        return
        [
            .. model.GetDiagnostics(cancellationToken: Cancellation),
            .. await analysis.GetAnalyzerSyntaxDiagnosticsAsync(model.SyntaxTree, Cancellation),
            .. await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, null, Cancellation),
        ];
    }

    /// <summary>The same for a file that is not compiled.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(TextDocument file)
    {
        var analysis = Analyze(file.Project, (await file.Project.GetCompilationAsync(Cancellation))!);
        var text = file.Project.AnalyzerOptions.AdditionalFiles.Single(other => other.Path == file.FilePath);
        return (await analysis.GetAnalysisResultAsync(text, Cancellation)).GetAllDiagnostics();
    }

    private static CompilationWithAnalyzers Analyze(Project project, Compilation compilation) => compilation.WithAnalyzers(
        [.. project.AnalyzerReferences.SelectMany(reference => reference.GetAnalyzers(project.Language))], project.AnalyzerOptions);
}
