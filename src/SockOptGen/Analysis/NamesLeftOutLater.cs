using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Analysis.Calls;
using SockOptGen.Api;
using SockOptGen.Texts;

namespace SockOptGen.Analysis;

/// <summary>The accessors and types of a build that has all, as far as an optimized one would leave them out.</summary>
internal sealed class NamesLeftOutLater
{
    private readonly INamedTypeSymbol _accessors;
    private readonly NameScanner _scanner;
    private readonly HashSet<SyntaxTree> _own = [];

    private NamesLeftOutLater(UsedList used, INamedTypeSymbol accessors)
    {
        _accessors = accessors;
        var types = TypesBeside(accessors).ToList();
        var (usedOptions, usedTypes) = (new HashSet<string>(used.Options), new HashSet<string>(used.Types));
        _scanner = new NameScanner([
            .. accessors.MemberNames.Where(name => !usedOptions.Contains(AccessorName.Parse(name).Option)),
            .. types.Select(static type => type.Name).Where(name => !usedTypes.Contains(name)).Except(EmittedTypes.Helpers),
        ]);
        foreach (var type in types.Append(accessors))
        {
            _own.UnionWith(type.DeclaringSyntaxReferences.Select(static reference => reference.SyntaxTree));
        }
    }

    /// <summary>Those of <paramref name="compilation"/>; null where an optimized build has all.</summary>
    public static NamesLeftOutLater? Of(Compilation compilation, INamedTypeSymbol accessors) =>
        compilation.SyntaxTrees.FirstOrDefault(static tree => tree.FilePath.EndsWith(HintNames.Used, StringComparison.Ordinal)) is { } list
            ? new NamesLeftOutLater(UsedList.Parse(list.GetText().Lines.Select(static line => line.ToString())), accessors)
            : null;

    /// <summary>Whether they are declared in <paramref name="tree"/>, which names them all.</summary>
    public bool AreDeclaredIn(SyntaxTree tree) => _own.Contains(tree);

    /// <summary>Words of <paramref name="text"/> that may be some of them.</summary>
    public HashSet<string> In(SourceText text) => new(_scanner.NamesIn(text), StringComparer.Ordinal);

    /// <summary>The name by which a project keeps <paramref name="symbol"/>; null for what is none of them.</summary>
    public string? Include(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol { DeclaredAccessibility: Accessibility.Public } method
            when SymbolEqualityComparer.Default.Equals(method.ContainingType, _accessors) => AccessorName.Parse(method.Name).Option,
        INamedTypeSymbol type when SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _accessors.ContainingAssembly) &&
            type.ContainingNamespace?.ToDisplayString() == EmittedTypes.TypeNamespace && EmittedAccessors.IsEmitted(type) => type.Name,
        _ => null,
    };

    // The namespace of the types is in that of the accessors.
    private static IEnumerable<INamedTypeSymbol> TypesBeside(INamedTypeSymbol accessors) =>
        accessors.ContainingNamespace.GetNamespaceMembers()
            .Where(static inner => inner.ToDisplayString() == EmittedTypes.TypeNamespace)
            .SelectMany(static inner => inner.GetTypeMembers());
}
