using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SockOptGen.Analysis.Platforms;

/// <summary>Finds the places of a project that use a member, or make an object, where nobody else can.</summary>
internal sealed class MemberPlaces(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly Lazy<WordIndex> _words = new(() => new WordIndex(compilation.SyntaxTrees));
    private readonly Lazy<bool> _hasFriends = new(() =>
        compilation.Assembly.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute"));

    /// <summary>The places that use <paramref name="member"/>; null where others can use it too, and an operation is null where a place is
    /// none that runs.</summary>
    public IReadOnlyList<(IOperation? Operation, ISymbol? Member)>? OfCalls(ISymbol member) =>
        IsReplaceable(member) || member.GetAttributes().Any(IsEntry) ||
            member is IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.Constructor) } ||
        TreesOf(member) is not { } trees ? null
        : member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? OfCreations(member.ContainingType)
        : [.. trees.SelectMany(tree => NamesIn(tree, member.Name)).Where(name => IsUse(name, member)).Select(name => Place(name))];

    /// <summary>The places that make an object of <paramref name="type"/>, or hand it to somebody who may; null where others can
    /// too.</summary>
    public IReadOnlyList<(IOperation? Operation, ISymbol? Member)>? OfCreations(INamedTypeSymbol type)
    {
        // A struct is there without anybody making it.
        if (type.TypeKind != TypeKind.Class || type.IsStatic || TreesOf(type) is not { } trees)
        {
            return null;
        }

        var places = new List<(IOperation?, ISymbol?)>();
        foreach (var tree in trees)
        {
            var names = NamesIn(tree, type.Name)
                .Where(name => Model(tree).GetSymbolInfo(name).Symbol is INamedTypeSymbol named && IsSame(named, type)).ToList();
            foreach (var name in names)
            {
                SyntaxNode whole = name;
                while (whole.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax)
                {
                    whole = whole.Parent;
                }

                if (whole.Parent is ObjectCreationExpressionSyntax or TypeArgumentListSyntax or TypeOfExpressionSyntax or BaseTypeSyntax)
                {
                    places.Add(Place(whole.Parent));
                }
            }

            if (names.Count != 0)
            {
                places.AddRange(tree.GetRoot().DescendantNodes().OfType<ImplicitObjectCreationExpressionSyntax>()
                    .Where(creation => Model(tree).GetSymbolInfo(creation).Symbol is IMethodSymbol { ContainingType: var made } &&
                        IsSame(made, type))
                    .Select(creation => Place(creation)));
            }
        }

        return places;
    }

    private (IOperation? Operation, ISymbol? Member) Place(SyntaxNode node)
    {
        var model = Model(node.SyntaxTree);
        var member = model.GetEnclosingSymbol(node.SpanStart);
        while (member is IMethodSymbol { MethodKind: MethodKind.LambdaMethod or MethodKind.LocalFunction } function)
        {
            member = function.ContainingSymbol;
        }

        IOperation? operation = null;
        for (SyntaxNode? place = node; place is not (null or MemberDeclarationSyntax) && operation is null; place = place.Parent)
        {
            operation = model.GetOperation(place);
        }

        return (operation, member is INamedTypeSymbol or INamespaceSymbol ? null : member);
    }

    private bool IsUse(SimpleNameSyntax name, ISymbol member)
    {
        // Documentation and nameof use nothing.
        if (name.IsPartOfStructuredTrivia() ||
            name.Ancestors().Any(static node =>
                node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }))
        {
            return false;
        }

        var info = Model(name.SyntaxTree).GetSymbolInfo(name);
        return info.Symbol is { } symbol ? IsSame((symbol as IMethodSymbol)?.ReducedFrom ?? symbol, member)
            : info.CandidateSymbols.Any(candidate => IsSame(candidate, member));
    }

    private static bool IsSame(ISymbol symbol, ISymbol member) =>
        SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, member.OriginalDefinition);

    private IEnumerable<SimpleNameSyntax> NamesIn(SyntaxTree tree, string name)
    {
        var text = tree.GetText().ToString();
        for (var position = text.IndexOf(name, StringComparison.Ordinal); position >= 0; position = text.IndexOf(name,
            position + name.Length, StringComparison.Ordinal))
        {
            if (tree.GetRoot().FindToken(position) is { Parent: SimpleNameSyntax node } token && token.SpanStart == position &&
                token.ValueText == name)
            {
                yield return node;
            }
        }
    }

    // The files in which something that nobody outside can see may be named; null where somebody outside can.
    private IEnumerable<SyntaxTree>? TreesOf(ISymbol symbol)
    {
        for (var part = symbol; part is not (null or INamespaceSymbol); part = part.ContainingSymbol)
        {
            if (part.DeclaredAccessibility == Accessibility.Private && part.ContainingType is { } type)
            {
                return type.DeclaringSyntaxReferences.Select(static reference => reference.SyntaxTree).Distinct();
            }

            if (part.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal && !_hasFriends.Value)
            {
                return _words.Value.TreesWith(symbol.Name == WellKnownMemberNames.InstanceConstructorName ? symbol.ContainingType.Name
                    : symbol.Name);
            }
        }

        return null;
    }

    // Whether it may be called without being named.
    private static bool IsReplaceable(ISymbol member) => member.IsVirtual || member.IsAbstract || member.IsOverride ||
        member.ContainingType is not { } type || type.AllInterfaces.SelectMany(static contract => contract.GetMembers())
            .Any(contracted => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(contracted), member));

    // A test, a handler or an export is called by somebody who finds it by its attribute.
    private static bool IsEntry(AttributeData attribute) =>
        attribute.AttributeClass is { } type &&
            type.ContainingNamespace.ToDisplayString() is not ("System.Runtime.Versioning" or "System.Diagnostics" or
                "System.Diagnostics.CodeAnalysis") &&
        type.Name is not ("MethodImplAttribute" or "ObsoleteAttribute");

    private SemanticModel Model(SyntaxTree tree) => _models.GetOrAdd(tree, key => compilation.GetSemanticModel(key));
}
