using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SockOptGen.Ide.Tests.Editor;

/// <summary>The fixes that a project's packages bring, found as an editor finds them: by their
/// export, in the analyzers' assemblies.</summary>
internal sealed class LightBulb
{
    private readonly IReadOnlyList<CodeFixProvider> _providers;

    private LightBulb(IReadOnlyList<CodeFixProvider> providers) => _providers = providers;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static LightBulb Of(Project project) => new(
    [
        .. project.AnalyzerReferences.OfType<AnalyzerFileReference>()
            .Where(PackageUnderTest.IsFrom)
            .SelectMany(reference => reference.GetAssembly().GetTypes())
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is { } export &&
                export.Languages.Contains(project.Language))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ]);

    /// <summary>What is offered at <paramref name="diagnostic"/>.</summary>
    public async Task<IReadOnlyList<CodeAction>> OfferAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        foreach (var provider in _providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action),
                Cancellation));
        }

        return actions;
    }

    /// <summary>The document after the choice of <paramref name="action"/>.</summary>
    public static async Task<Document> ApplyAsync(CodeAction action, Document document)
    {
        var operations = await action.GetOperationsAsync(Cancellation);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
    }
}
