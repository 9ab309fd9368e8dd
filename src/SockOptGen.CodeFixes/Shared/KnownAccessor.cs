using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Calls;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>The generated accessors.</summary>
internal static class KnownAccessor
{
    public const string Namespace = "System.Net.Sockets";

    /// <summary>The accessor <paramref name="name"/>; the one that takes no span where there are two. Null where the project has none.</summary>
    public static IMethodSymbol? Find(Compilation compilation, string name) =>
        compilation.Assembly.GetTypeByMetadataName(KnownSymbols.AccessorType)?.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault();
}
