using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Configuration;

namespace SockOptGen.Emit;

/// <summary>Everything that accessors are emitted for.</summary>
internal sealed record EmitPlan(EquatableArray<AccessorUnit> Units, Settings Settings)
{
    public IEnumerable<LinkedOption> Options => Units.SelectMany(unit => unit.Options);

    /// <summary>The wanted levels of the built-in catalogue, then what <paramref name="user"/> adds.</summary>
    public static EmitPlan For(Settings settings, LinkedCatalogue user)
    {
        var builtIn = BuiltInCatalogue.LinkedFiles(family => settings.Wants(family, BuiltInCatalogue.Core));
        return new([.. AccessorUnit.ForLevels(builtIn, settings), .. AccessorUnit.ForFiles(user, settings)], settings);
    }
}
