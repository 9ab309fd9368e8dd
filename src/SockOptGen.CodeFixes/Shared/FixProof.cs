using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Api;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>
/// Compiles a file as fixes leave it: every accessor has to be the generated one, and nothing may be wrong that was not before.
/// </summary>
/// <param name="before">The file as it is.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class FixProof(SemanticModel before, CancellationToken cancellation)
{
    private const string Kind = "SockOptGen.Accessor";

    private readonly Dictionary<MemberDeclarationSyntax, Dictionary<string, int>> _messages = [];

    /// <summary>Marks <paramref name="name"/> as the name of an accessor.</summary>
    public static SimpleNameSyntax Accessor(SimpleNameSyntax name) => name.WithAdditionalAnnotations(new SyntaxAnnotation(Kind));

    /// <summary>Whether <paramref name="after"/> means what it says.</summary>
    /// <param name="after">The root with the changes.</param>
    /// <param name="positions">Where the file was changed.</param>
    public bool Holds(SyntaxNode after, IEnumerable<int> positions)
    {
        var tree = before.SyntaxTree.WithRootAndOptions(after, before.SyntaxTree.Options);
        var model = before.Compilation.ReplaceSyntaxTree(before.SyntaxTree, tree).GetSemanticModel(tree);
        var root = tree.GetRoot(cancellation);
        if (Accessors(root).Any(name => !IsGenerated(model.GetSymbolInfo(name, cancellation).Symbol)))
        {
            return false;
        }

        var (members, current) = (Members(before.SyntaxTree.GetRoot(cancellation)), Members(root));
        return positions.Select(position => members.FindIndex(member => member.FullSpan.Contains(position))).Distinct()
            .All(index => index < 0 || AsGood(MessagesBefore(members[index]), Messages(model, current[index])));
    }

    /// <summary>The names of accessors in <paramref name="root"/> that fixes wrote.</summary>
    public static IEnumerable<SyntaxNode> Accessors(SyntaxNode root) => root.GetAnnotatedNodes(Kind);

    /// <summary>Whether <paramref name="symbol"/> is an accessor.</summary>
    public static bool IsGenerated(ISymbol? symbol) =>
        symbol is IMethodSymbol && symbol.ContainingType.ToDisplayString() == EmittedTypes.AccessorsInFull;

    /// <summary>What has code; a fix adds none, and takes none away.</summary>
    private static List<MemberDeclarationSyntax> Members(SyntaxNode root) =>
    [
        .. root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(static member => member is not (BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)),
    ];

    /// <summary>Whether the compiler says <paramref name="now"/> no more than before.</summary>
    public static bool AsGood(Dictionary<string, int> messages, Dictionary<string, int> now) =>
        now.All(message => messages.TryGetValue(message.Key, out var count) && message.Value <= count);

    private Dictionary<string, int> MessagesBefore(MemberDeclarationSyntax member)
    {
        if (!_messages.TryGetValue(member, out var messages))
        {
            _messages.Add(member, messages = Messages(before, member));
        }

        return messages;
    }

    /// <summary>How often the compiler says what: errors, and warnings such as those on null.</summary>
    private Dictionary<string, int> Messages(SemanticModel model, MemberDeclarationSyntax member) =>
        // Statements of a file without a class are one method.
        Count(model.GetMethodBodyDiagnostics((member is GlobalStatementSyntax ? member.Parent! : member).FullSpan, cancellation));

    /// <summary>How often each of <paramref name="messages"/> is there.</summary>
    public static Dictionary<string, int> Count(IEnumerable<Diagnostic> messages) =>
        messages.Where(static message => message.Severity >= DiagnosticSeverity.Warning)
            .GroupBy(static message => message.Id).ToDictionary(group => group.Key, group => group.Count());
}
