using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SockOptGen.Analysis.Platforms;

/// <summary>The worlds that [SupportedOSPlatform] and [UnsupportedOSPlatform] leave to a member.</summary>
internal static class AttributeRules
{
    /// <summary>What is left to <paramref name="symbol"/> by its own attributes and those of all that it is part of.</summary>
    public static PlatformStates Of(ISymbol? symbol)
    {
        var worlds = PlatformStates.All;
        for (; symbol is not null; symbol = symbol.ContainingSymbol)
        {
            worlds = worlds.Intersect(OfLevel(symbol));
            if (symbol is IMethodSymbol { AssociatedSymbol: { } associated })
            {
                worlds = worlds.Intersect(OfLevel(associated));
            }

            if (symbol is INamespaceSymbol)
            {
                // Attributes of the assembly and the module; between a namespace and them nothing carries any.
                return symbol.ContainingAssembly is { } assembly
                    ? worlds.Intersect(OfLevel(assembly))
                        .Intersect(symbol.ContainingModule is { } module ? OfLevel(module) : PlatformStates.All)
                    : worlds;
            }
        }

        return worlds;
    }

    /// <summary>What the attributes of <paramref name="symbol"/> alone leave.</summary>
    public static PlatformStates OfLevel(ISymbol symbol)
    {
        var attributes = PlatformAttribute.Of(symbol);
        if (attributes.IsEmpty)
        {
            return PlatformStates.All;
        }

        var allowed = OsSet.Empty;
        var ranges = new VersionRange[OsSet.Count];
        foreach (var info in OsInfo.All)
        {
            ranges[(int)info.Os] = RangeOf(info.Os, attributes, out var isAllowed);
            allowed |= isAllowed ? OsSet.Of(info.Os) : OsSet.Empty;
        }

        // A list that allows only systems that the catalogue does not know still is one: it leaves none of the others.
        var isAllowList = !allowed.IsEmpty || attributes.All(attribute => attribute.IsSupported);
        return isAllowList
            ? PlatformStates.Create(allowed, os => ranges[(int)os], OsSet.Empty)
            : PlatformStates.Create(OsSet.All, os => ranges[(int)os], OsSet.All);
    }

    // The lowest version tells whether the list allows a system or denies it; on a tie the system is denied.
    private static VersionRange RangeOf(Os os, ImmutableArray<PlatformAttribute> attributes, out bool isAllowed)
    {
        isAllowed = false;
        if (Own(os, attributes) is not { IsEmpty: false } own)
        {
            return VersionRange.All;
        }

        var supported = own.Where(attribute => attribute.IsSupported).Select(attribute => attribute.Platform.Version).ToImmutableArray();
        var unsupported = own.Where(attribute => !attribute.IsSupported).Select(attribute => attribute.Platform.Version).ToImmutableArray();
        isAllowed = !supported.IsEmpty && (unsupported.IsEmpty || supported.Min() < unsupported.Min());
        if (isAllowed)
        {
            var from = supported.Min();
            return unsupported.IsEmpty || supported.Max() > unsupported.Max()
                ? VersionRange.AtLeast(from)
                : new VersionRange(from, unsupported.Max());
        }

        var range = VersionRange.Below(unsupported.Min());
        var again = supported.Where(version => version > unsupported.Min()).ToImmutableArray();
        return again.IsEmpty ? range : range.Union(VersionRange.AtLeast(again.Min()));
    }

    // "ios" speaks for Mac Catalyst only where nothing speaks for Mac Catalyst itself.
    private static ImmutableArray<PlatformAttribute> Own(Os os, ImmutableArray<PlatformAttribute> attributes)
    {
        var own = attributes.Where(attribute => attribute.Platform.Systems == OsSet.Of(os)).ToImmutableArray();
        return own.IsEmpty ? [.. attributes.Where(attribute => attribute.Platform.Systems.Contains(os))] : own;
    }
}
