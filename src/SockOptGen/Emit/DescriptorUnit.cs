using System.Collections.Immutable;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Configuration;

namespace SockOptGen.Emit;

/// <summary>The options of all units, for the list of descriptors.</summary>
internal sealed record DescriptorUnit(EquatableArray<LinkedOption> Options, EquatableArray<Platform> Platforms)
{
    public static DescriptorUnit For(ImmutableArray<AccessorUnit> units, Settings settings) =>
        new(units.SelectMany(unit => unit.Options).ToEquatableArray(), settings.Platforms);
}
