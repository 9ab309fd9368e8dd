using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Calls;
using SockOptGen.Api;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>The generated accessors.</summary>
internal static class KnownAccessor
{
    /// <summary>The accessor <paramref name="name"/>; the one that takes no span where there are two.
    /// Null where the project has none.</summary>
    public static IMethodSymbol? Find(Compilation compilation, AccessorName name) =>
        EmittedAccessors.In(compilation)?.GetMembers(name.ToString()).OfType<IMethodSymbol>().FirstOrDefault();
}
