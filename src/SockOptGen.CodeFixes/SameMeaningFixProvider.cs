using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes;

/// <summary>The fixes after which the program does the same as before. They can be applied to a whole
/// solution, and `dotnet format` does so.</summary>
/// <remarks>
/// `dotnet format` goes through the ids one by one. For each it asks about the first diagnostic that it has, of
/// any id, and hands the equivalence key of the first answer, or none, to
/// Fix All. So the first fix of every diagnostic has the same key, which asks for the best fix of each, and no key asks for the same.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SameMeaningFixProvider)), Shared]
public sealed class SameMeaningFixProvider : CodeFixProvider
{
    /// <summary>The key of the first fix of a diagnostic.</summary>
    internal const string BestKey = "SockOptGen.SameMeaning";

    private readonly FixFinder _finder;

    public SameMeaningFixProvider()
        : this(FixFinder.Default)
    {
    }

    internal SameMeaningFixProvider(FixFinder finder) => (_finder, FixableDiagnosticIds) = (finder, finder.Ids(keepsMeaning: true));

    public override ImmutableArray<string> FixableDiagnosticIds { get; }

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await _finder.ScopeAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } scope)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var key = BestKey;
            foreach (var fix in _finder.Find(scope, diagnostic, keepsMeaning: true).Where(fix => scope.IsSound(fix)))
            {
                context.RegisterCodeFix(CodeAction.Create(fix.Title, _ => Task.FromResult(scope.Apply(fix)), key ?? fix.Key), diagnostic);
                key = null;
            }
        }
    }

    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        var scope = diagnostics.IsEmpty ? null : await _finder.ScopeAsync(document, context.CancellationToken).ConfigureAwait(false);
        var key = context.CodeActionEquivalenceKey;
        return scope?.ApplyAll(
            diagnostics.Select(diagnostic => _finder.Find(scope, diagnostic, keepsMeaning: true)),
            fix => key is null or BestKey || fix.Key == key);
    });
}
