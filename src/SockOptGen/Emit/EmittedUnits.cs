using System.Collections.Immutable;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Configuration;

namespace SockOptGen.Emit;

/// <summary>Everything that accessors are emitted for.</summary>
internal sealed record EmittedUnits(EquatableArray<AccessorUnit> Units, Settings Settings)
{
    public IEnumerable<LinkedOption> Options => Units.SelectMany(unit => unit.Options);

    public static EmittedUnits Of(ImmutableArray<AccessorUnit> builtIn, ImmutableArray<AccessorUnit> user, Settings settings) =>
        new([.. builtIn, .. user], settings);
}
