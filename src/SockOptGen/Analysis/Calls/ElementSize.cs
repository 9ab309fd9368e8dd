using Microsoft.CodeAnalysis;

namespace SockOptGen.Analysis.Calls;

/// <summary>The bytes that an element of an array or a span takes.</summary>
internal static class ElementSize
{
    /// <summary>Its size; null where that depends on the machine or on the layout of a structure.</summary>
    public static int? Of(ITypeSymbol? type) =>
        (type is INamedTypeSymbol { EnumUnderlyingType: { } underlying } ? underlying : type)?.SpecialType switch
        {
            SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Boolean => 1,
            SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char => 2,
            SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single => 4,
            SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double => 8,
            _ => null,
        };

    /// <summary>The bytes of <paramref name="count"/> elements of <paramref name="type"/>; null where unknown or impossible.</summary>
    public static int? Times(this ITypeSymbol? type, int? count) =>
        Of(type) is { } size && count is >= 0 and < int.MaxValue / 8 ? size * count : null;
}
