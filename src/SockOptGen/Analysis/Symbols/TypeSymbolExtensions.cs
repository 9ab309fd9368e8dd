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
}
