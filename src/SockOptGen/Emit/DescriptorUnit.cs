using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Emit;

/// <summary>The options of all units, for the list of descriptors, and the structures among their values.</summary>
internal sealed record DescriptorUnit(EquatableArray<LinkedOption> Options, EquatableArray<UsedStructure> Structures,
    EquatableArray<Platform> Platforms, bool IsPublic)
{
    /// <remarks>Rare options come from another file than the others of their level, and stand among them.</remarks>
    public static DescriptorUnit For(EmitPlan units) =>
        new(units.Options.GroupBy(static option => option.Option.Level).SelectMany(static level => level).ToEquatableArray(),
            HelperPlan.For(units).Structures, units.Settings.Platforms, units.Settings.IsPublic);
}
