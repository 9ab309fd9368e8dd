using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>Adds the using directives that new code takes; extension methods are not found without theirs.</summary>
internal static class Imports
{
    private const string Kind = "SockOptGen.Import";

    /// <summary>Marks <paramref name="node"/> as one that takes a using directive for <paramref name="name"/>.</summary>
    public static T Needing<T>(T node, string name)
        where T : SyntaxNode => node.WithAdditionalAnnotations(new SyntaxAnnotation(Kind, name));

    /// <summary>Adds what the marks in <paramref name="root"/> ask for and the file does not see at <paramref name="positions"/>, where it is changed.</summary>
    public static SyntaxNode Add(SyntaxNode root, SemanticModel model, IReadOnlyCollection<int> positions, SyntaxTrivia newLine)
    {
        var names = root.GetAnnotatedNodes(Kind).SelectMany(node => node.GetAnnotations(Kind)).Select(annotation => annotation.Data!).Distinct();
        return names.Where(name => positions.Any(position => !IsVisible(model, position, name))).Aggregate(root, (current, name) => Add(current, name, newLine));
    }

    private static SyntaxNode Add(SyntaxNode root, string name, SyntaxTrivia newLine)
    {
        if (root is not CompilationUnitSyntax unit)
        {
            return root;
        }

        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name)).NormalizeWhitespace().WithTrailingTrivia(newLine);
        var place = 0;
        while (place < unit.Usings.Count && unit.Usings[place] is { Alias: null, StaticKeyword.RawKind: 0 } other &&
            string.CompareOrdinal(other.NamespaceOrType.ToString(), name) < 0)
        {
            place++;
        }

        if (place == 0)
        {
            // A file's heading stays on top.
            var first = unit.GetFirstToken(includeZeroWidth: true);
            directive = directive.WithLeadingTrivia(first.LeadingTrivia);
            unit = unit.ReplaceToken(first, first.WithLeadingTrivia(unit.Usings.Count == 0 ? SyntaxFactory.TriviaList(newLine) : default));
        }

        return unit.WithUsings(unit.Usings.Insert(place, directive));
    }

    private static bool IsVisible(SemanticModel model, int position, string name) =>
        (model.GetEnclosingSymbol(position)?.ContainingNamespace?.ToDisplayString() is { } own && (own == name || own.StartsWith(name + ".", StringComparison.Ordinal))) ||
        model.GetImportScopes(position).SelectMany(scope => scope.Imports).Any(import => import.NamespaceOrType is INamespaceSymbol found && found.ToDisplayString() == name);
}
