using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Emit;

/// <summary>The options of all units, for the list of descriptors.</summary>
internal sealed record DescriptorUnit(EquatableArray<LinkedOption> Options, EquatableArray<Platform> Platforms, bool IsPublic)
{
    public static DescriptorUnit For(EmitPlan units) =>
        new(units.Options.ToEquatableArray(), units.Settings.Platforms, units.Settings.IsPublic);
}
