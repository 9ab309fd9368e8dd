using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes;

/// <summary>The fixes after which the program does something else, as their titles say. Somebody has to see each of them:
/// they go no further than one file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OtherMeaningFixProvider)), Shared]
public sealed class OtherMeaningFixProvider : CodeFixProvider
{
    private readonly FixFinder _finder;

    public OtherMeaningFixProvider()
        : this(FixFinder.Default)
    {
    }

    internal OtherMeaningFixProvider(FixFinder finder) => (_finder, FixableDiagnosticIds) = (finder, finder.Ids(keepsMeaning: false));

    public override ImmutableArray<string> FixableDiagnosticIds { get; }

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await _finder.ScopeAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } scope)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var fix in _finder.Find(scope, diagnostic, keepsMeaning: false).Where(fix => scope.IsSound(fix)))
            {
                context.RegisterCodeFix(CodeAction.Create(fix.Title, _ => Task.FromResult(scope.Apply(fix)), fix.Key), diagnostic);
            }
        }
    }

    /// <summary>Of a file alone: `dotnet format` applies what can be applied to a solution, and nobody sees it.</summary>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) =>
        {
            var scope = diagnostics.IsEmpty ? null : await _finder.ScopeAsync(document, context.CancellationToken).ConfigureAwait(false);
            return scope?.ApplyAll(
                diagnostics.Select(diagnostic => _finder.Find(scope, diagnostic, keepsMeaning: false)),
                fix => fix.Key == context.CodeActionEquivalenceKey);
        },
        [FixAllScope.Document]);
}
