using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>Adds the using directives that new code takes; extension methods are not found without theirs.</summary>
/// <param name="model">The file.</param>
/// <param name="file">Its root.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class Imports(SemanticModel model, SyntaxNode file, CancellationToken cancellation)
{
    private const string Kind = "SockOptGen.Import";
    private const char Separator = '|';

    private readonly Dictionary<string, bool> _isHarmless = [];

    /// <summary>Marks <paramref name="node"/> as one that takes a using directive for <paramref name="name"/>; of a type with the name that
    /// it has there.</summary>
    public static T Needing<T>(T node, string name, string type = "")
        where T : SyntaxNode => node.WithAdditionalAnnotations(new SyntaxAnnotation(Kind, $"{name}{Separator}{type}"));

    /// <summary>
    /// Adds what the marks in <paramref name="root"/> ask for and the file does not see at <paramref name="positions"/>.
    /// A directive that would give another meaning to a name in the file is left out; types are written in full then.
    /// </summary>
    public SyntaxNode AddTo(SyntaxNode root, IReadOnlyCollection<int> positions, SyntaxTrivia newLine)
    {
        var names = root.GetAnnotatedNodes(Kind).SelectMany(node => node.GetAnnotations(Kind)).Select(annotation => annotation.Data!)
            .Distinct().Select(static data => data.Split(Separator)).Where(parts => !IsTaken(parts[1], positions))
            .Select(static parts => parts[0]).Distinct();
        return names.Where(name => positions.Any(position => !IsVisible(position, name)) && IsHarmless(name, newLine))
            .Aggregate(root, (current, name) => UsingDirectives.Add(current, name, newLine));
    }

    // Another type of that name hides the imported one, which is written in full then.
    private bool IsTaken(string type, IEnumerable<int> positions) => type.Length != 0 &&
        positions.Any(position => !model.LookupNamespacesAndTypes(position, name: type).IsEmpty);

    private bool IsVisible(int position, string name) =>
        (model.GetEnclosingSymbol(position, cancellation)?.ContainingNamespace?.ToDisplayString() is { } own &&
        (own == name || own.StartsWith(name + ".", StringComparison.Ordinal))) ||
        model.GetImportScopes(position, cancellation).SelectMany(scope => scope.Imports)
            .Any(import => import.NamespaceOrType is INamespaceSymbol found && found.ToDisplayString() == name);

    private bool IsHarmless(string name, SyntaxTrivia newLine)
    {
        if (!_isHarmless.TryGetValue(name, out var isHarmless))
        {
            var tree = model.SyntaxTree.WithRootAndOptions(UsingDirectives.Add(file, name, newLine), model.SyntaxTree.Options);
            var with = model.Compilation.ReplaceSyntaxTree(model.SyntaxTree, tree).GetSemanticModel(tree);
            isHarmless = Names(file)
                .Zip(Names(tree.GetRoot(cancellation)), (old, now) => Meaning(model, old) == Meaning(with, now)).All(same => same);
            _isHarmless.Add(name, isHarmless);
        }

        return isHarmless;
    }

    private static IEnumerable<SimpleNameSyntax> Names(SyntaxNode root) =>
        root.DescendantNodes(static node => node is not UsingDirectiveSyntax).OfType<SimpleNameSyntax>();

    private string Meaning(SemanticModel where, SimpleNameSyntax name) =>
        where.GetSymbolInfo(name, cancellation) is { Symbol: var symbol, CandidateReason: var reason }
            ? $"{symbol?.ToDisplayString()} {reason}"
            : "";
}
