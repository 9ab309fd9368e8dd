using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>
/// Compiles a file as fixes leave it where another project has it too: the same one for another framework, most often. An older framework
/// has fewer members, and no accessors.
/// </summary>
/// <param name="document">The file of that project.</param>
/// <param name="before">What it is to that project before the fixes.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class LinkedProof(Document document, SemanticModel before, CancellationToken cancellation)
{
    private Dictionary<string, int>? _messages;

    /// <summary>The file of that project.</summary>
    public Document Document => document;

    /// <summary>What it is to that project before the fixes.</summary>
    public SemanticModel Before => before;

    /// <summary>One for each other project that has <paramref name="document"/>.</summary>
    /// <remarks>Where fixes have been applied to one of the files already, this is the text that counts.</remarks>
    public static async Task<ImmutableArray<LinkedProof>> OfAsync(Document document, CancellationToken cancellation)
    {
        var proofs = ImmutableArray.CreateBuilder<LinkedProof>();
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        foreach (var id in document.GetLinkedDocumentIds())
        {
            if (document.Project.Solution.GetDocument(id) is { } other &&
                await other.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model)
            {
                var own = await other.GetTextAsync(cancellation).ConfigureAwait(false);
                proofs.Add(new LinkedProof(other, own.ContentEquals(text) ? model : WithText(model, text), cancellation));
            }
        }

        return proofs.ToImmutable();
    }

    /// <summary>Whether the text of <paramref name="after"/> means there what it says.</summary>
    public bool Holds(SyntaxNode after)
    {
        // Its own directives leave out other parts, so that only the text is the same.
        var model = WithText(before, after.GetText(before.SyntaxTree.Encoding));
        var root = model.SyntaxTree.GetRoot(cancellation);
        return FixProof.Accessors(after).All(name => IsLeftOut(root, name) || IsAccessor(model, root, name)) &&
            FixProof.AsGood(_messages ??= Messages(before), Messages(model));
    }

    private static SemanticModel WithText(SemanticModel model, SourceText text)
    {
        var tree = model.SyntaxTree.WithChangedText(text);
        return model.Compilation.ReplaceSyntaxTree(model.SyntaxTree, tree).GetSemanticModel(tree);
    }

    private static bool IsLeftOut(SyntaxNode root, SyntaxNode name) => root.FindToken(name.SpanStart).Span != name.Span;

    private bool IsAccessor(SemanticModel model, SyntaxNode root, SyntaxNode name) =>
        root.FindToken(name.SpanStart).Parent is { } node && FixProof.IsGenerated(model.GetSymbolInfo(node, cancellation).Symbol);

    private Dictionary<string, int> Messages(SemanticModel model) =>
        FixProof.Count(model.GetDiagnostics(cancellationToken: cancellation));
}
