using Microsoft.CodeAnalysis;
using SockOptGen.Api;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Calls;

/// <summary>Recognizes the accessors that the project has, by the type that they are emitted into.</summary>
/// <param name="type">That type; null where there are none.</param>
internal sealed class AccessorShapes(INamedTypeSymbol? type)
{
    // The value stands behind the socket.
    private static readonly CallShape s_get = new(CallKind.GetAccessor, -1, -1);
    private static readonly CallShape s_set = new(CallKind.SetAccessor, -1, -1, 1);
    private static readonly CallShape s_tryGet = new(CallKind.TryGetAccessor, -1, -1, 1);
    private static readonly CallShape s_trySet = new(CallKind.TrySetAccessor, -1, -1, 1);

    /// <summary>What the accessor <paramref name="method"/> does; null for every other method.</summary>
    public CallShape? ShapeOf(IMethodSymbol method) =>
        method.IsExtensionMethod && SymbolEqualityComparer.Default.Equals(method.ContainingType, type)
            ? ShapeOf(AccessorName.Parse(method.Name)) : null;

    private static CallShape ShapeOf(AccessorName name) => name switch
    {
        { Access: Access.Read, IsTry: false } => s_get,
        { Access: Access.Read } => s_tryGet,
        { IsTry: false } => s_set,
        _ => s_trySet,
    };
}
