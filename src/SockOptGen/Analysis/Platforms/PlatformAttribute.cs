using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SockOptGen.Analysis.Platforms;

/// <summary>A platform attribute of a symbol.</summary>
internal sealed record PlatformAttribute(bool IsSupported, PlatformName Platform)
{
    /// <summary>[SupportedOSPlatform] and [UnsupportedOSPlatform] of <paramref name="symbol"/> itself.</summary>
    public static ImmutableArray<PlatformAttribute> Of(ISymbol symbol) =>
        Read(symbol, "SupportedOSPlatformAttribute", "UnsupportedOSPlatformAttribute");

    /// <summary>[SupportedOSPlatformGuard] and [UnsupportedOSPlatformGuard] of <paramref name="symbol"/>.</summary>
    public static ImmutableArray<PlatformAttribute> GuardsOf(ISymbol symbol) =>
        Read(symbol, "SupportedOSPlatformGuardAttribute", "UnsupportedOSPlatformGuardAttribute");

    private static ImmutableArray<PlatformAttribute> Read(ISymbol symbol, string supported, string unsupported)
    {
        var builder = ImmutableArray.CreateBuilder<PlatformAttribute>();
        foreach (var attribute in symbol.GetAttributes())
        {
            // By name, as CA1416: frameworks before .NET 5 have copies of their own.
            if (attribute.AttributeClass?.Name is { } name && (name == supported || name == unsupported) &&
                attribute.ConstructorArguments.First() is { Kind: TypedConstantKind.Primitive, Value: string text } &&
                PlatformName.Parse(text) is { } platform)
            {
                builder.Add(new PlatformAttribute(name == supported, platform));
            }
        }

        return builder.ToImmutable();
    }
}
