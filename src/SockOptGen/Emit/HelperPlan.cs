using SockOptGen.Catalogue;

namespace SockOptGen.Emit;

/// <summary>What the accessors of all units share: which helpers they call, and which enumerations and structures they name.</summary>
internal sealed record HelperPlan(EquatableArray<string> Templates, EquatableArray<UsedEnum> Enums,
    EquatableArray<UsedStructure> Structures, EquatableArray<Platform> Platforms, bool IsPublic)
{
    public static HelperPlan For(EmitPlan units)
    {
        // The class stays even if the project uses no option: by it the analyzers know that there would be accessors.
        var templates = new SortedSet<string>(StringComparer.Ordinal) { "Core", "Namespace" };
        var types = new UsedTypes();
        var platforms = units.Settings.Platforms;
        foreach (var option in units.Options)
        {
            // Int32 is what the other helpers build on.
            templates.Add("Int32");
            templates.UnionWith(AccessorEmission.Of(option.Type.Kind).Templates(option));
            var isAsked = option.Option.IsQuery && option.Can(Access.Read, platforms);
            var writtenOn =
                platforms.Where(platform => option.NumberOn(platform, Access.Write) is not null ||
                    (isAsked && option.NumberOn(platform, Access.Read) is not null)).ToEquatableArray();
            types.Add(option.Value, option.Can(Access.Read, platforms), writtenOn, isAsked);
        }

        return new HelperPlan(templates.ToEquatableArray(), types.Enums, types.Structures, platforms, units.Settings.IsPublic);
    }
}
