using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Configuration;

namespace SockOptGen.Emit;

/// <summary>Everything that accessors are emitted for.</summary>
internal sealed record EmitPlan(EquatableArray<AccessorUnit> Units, Settings Settings)
{
    public IEnumerable<LinkedOption> Options => Units.SelectMany(unit => unit.Options);

    /// <summary>The wanted levels of the built-in catalogue, then what <paramref name="user"/> adds.</summary>
    public static EmitPlan For(Settings settings, LinkedCatalogue user) =>
        new([.. AccessorUnit.ForLevels(settings), .. AccessorUnit.ForFiles(user, settings)], settings);
}
