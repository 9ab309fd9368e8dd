using Microsoft.CodeAnalysis;

namespace SockOptGen.Analysis.Calls;

/// <summary>Recognizes the accessors that the project has, by the type that they are emitted into.</summary>
internal sealed class AccessorShapes(Compilation compilation)
{
    // The value stands behind the socket.
    private static readonly CallShape s_get = new(CallKind.GetAccessor, -1, -1);
    private static readonly CallShape s_set = new(CallKind.SetAccessor, -1, -1, 1);
    private static readonly CallShape s_tryGet = new(CallKind.TryGetAccessor, -1, -1, 1);
    private static readonly CallShape s_trySet = new(CallKind.TrySetAccessor, -1, -1, 1);

    // Only the project's own: those of a referenced assembly are embedded there.
    private readonly INamedTypeSymbol? _type = compilation.Assembly.GetTypeByMetadataName(KnownSymbols.AccessorType);

    /// <summary>What the accessor <paramref name="method"/> does; null for every other method.</summary>
    public CallShape? ShapeOf(IMethodSymbol method) =>
        method.IsExtensionMethod && SymbolEqualityComparer.Default.Equals(method.ContainingType, _type) ? Parse(method.Name).Shape : null;

    /// <summary>The name of the option in that of an accessor: TcpNoDelay of SetTcpNoDelay.</summary>
    public static string OptionOf(IMethodSymbol method) => method.Name.Substring(Parse(method.Name).Prefix);

    private static (CallShape? Shape, int Prefix) Parse(string name) =>
        name.StartsWith("TryGet", StringComparison.Ordinal) ? (s_tryGet, 6)
        : name.StartsWith("TrySet", StringComparison.Ordinal) ? (s_trySet, 6)
        : name.StartsWith("Get", StringComparison.Ordinal) ? (s_get, 3)
        : name.StartsWith("Set", StringComparison.Ordinal) ? (s_set, 3)
        : (null, 0);
}
