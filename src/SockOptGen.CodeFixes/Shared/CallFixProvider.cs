using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>Offers fixes for diagnostics about calls, and applies one kind of them to everything that it fits.</summary>
public abstract class CallFixProvider : CodeFixProvider
{
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixScope.CreateAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } scope)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var fix in Find(scope, diagnostic))
            {
                context.RegisterCodeFix(CodeAction.Create(fix.Title, _ => Task.FromResult(scope.Apply([fix])), fix.Key), diagnostic);
            }
        }
    }

    public sealed override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, diagnostics) =>
        {
            var scope = diagnostics.IsEmpty ? null : await FixScope.CreateAsync(document, context.CancellationToken).ConfigureAwait(false);
            return scope?.Apply(diagnostics.Select(diagnostic => Find(scope, diagnostic).FirstOrDefault(fix => fix.Key == context.CodeActionEquivalenceKey)).OfType<Fix>());
        });

    /// <summary>The fixes for one diagnostic, the best first.</summary>
    private protected abstract IEnumerable<Fix> Find(FixSite site);

    /// <summary>The same for a property.</summary>
    private protected virtual IEnumerable<Fix> Find(PropertySite site) => [];

    private ImmutableArray<Fix> Find(FixScope scope, Diagnostic diagnostic) =>
        scope.PropertyOf(diagnostic) is { } property ? [.. Find(property)]
        : scope.SiteOf(diagnostic) is { } site ? [.. Find(site)]
        : [];
}
