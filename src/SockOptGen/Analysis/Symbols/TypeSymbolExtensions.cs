using Microsoft.CodeAnalysis;

namespace SockOptGen.Analysis.Symbols;

/// <summary>Questions about types.</summary>
internal static class TypeSymbolExtensions
{
    /// <summary>Whether <paramref name="type"/> is <paramref name="ancestor"/>, or a class derived from it.</summary>
    public static bool DerivesFrom(this ITypeSymbol? type, ITypeSymbol? ancestor)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, ancestor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the compiler does not find <paramref name="type"/>, or a type that it is made of.</summary>
    public static bool IsIncomplete(this ITypeSymbol? type) => type switch
    {
        null => true,
        IArrayTypeSymbol array => array.ElementType.IsIncomplete(),
        IPointerTypeSymbol pointer => pointer.PointedAtType.IsIncomplete(),
        INamedTypeSymbol { TypeKind: not TypeKind.Error } named =>
            (named.ContainingType is { } outer && outer.IsIncomplete()) ||
            (named.Arity != 0 && named.TypeArguments.Any(static argument => argument.IsIncomplete())),
        _ => type.TypeKind is not (TypeKind.TypeParameter or TypeKind.Dynamic),
    };
}
