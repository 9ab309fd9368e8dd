using Microsoft.CodeAnalysis;
using SockOptGen.Api;
using SockOptGen.Catalogue.Loading;

namespace SockOptGen.Analysis;

/// <summary>The names by which a project may keep an option in an optimized build.</summary>
internal static class IncludedNames
{
    private static readonly Lazy<HashSet<string>> s_builtIn =
        new(static () => new HashSet<string>(BuiltInCatalogue.Linked.Options.SelectMany(OptionNames.AskedBy), StringComparer.Ordinal));

    /// <summary>Those of the built-in catalogue.</summary>
    public static IEnumerable<string> BuiltIn => s_builtIn.Value;

    /// <summary>Whether <paramref name="compilation"/> has accessors: only they tell what the project's own catalogues name.</summary>
    public static bool AreKnownIn(Compilation compilation) => Accessors(compilation) is not null;

    /// <summary>Whether an option goes by <paramref name="name"/>, built in or of the project.</summary>
    public static bool IsKnown(string name, Compilation compilation) => s_builtIn.Value.Contains(name) ||
        compilation.Assembly.GetTypeByMetadataName($"{EmittedTypes.TypeNamespace}.{name}") is not null ||
        (Accessors(compilation) is { } accessors && (Has(accessors, name) || accessors.MemberNames.Any(accessor =>
            AccessorName.Parse(accessor).Option == name)));

    private static INamedTypeSymbol? Accessors(Compilation compilation) =>
        compilation.Assembly.GetTypeByMetadataName(EmittedTypes.AccessorsInFull);

    private static bool Has(INamedTypeSymbol accessors, string name) => !accessors.GetMembers(name).IsEmpty;
}
