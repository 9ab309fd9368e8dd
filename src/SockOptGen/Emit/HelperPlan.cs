using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Emit;

/// <summary>What the accessors of all units share: which helpers they call, and which enumerations and structures they name.</summary>
internal sealed record HelperPlan(EquatableArray<string> Templates, EquatableArray<UsedEnum> Enums, EquatableArray<UsedStructure> Structures, EquatableArray<Platform> Platforms)
{
    public static HelperPlan For(EmitPlan units)
    {
        // The class stays even if the project uses no option: by it the analyzers know that there would be accessors.
        var templates = new SortedSet<string>(StringComparer.Ordinal) { "Core" };
        var types = new UsedTypes();
        var platforms = units.Settings.Platforms;
        foreach (var option in units.Options)
        {
            // Int32 is what the other helpers build on.
            templates.Add("Int32");
            templates.UnionWith(TemplatesOf(option));
            var isAsked = option.Option.IsQuery && option.Can(Access.Read, platforms);
            var writtenOn = platforms.Where(platform => option.NumberOn(platform, Access.Write) is not null || (isAsked && option.NumberOn(platform, Access.Read) is not null)).ToList();
            types.Add(option.Value, option.Can(Access.Read, platforms), writtenOn, isAsked);
        }

        return new HelperPlan(templates.ToEquatableArray(), types.Enums, types.Structures, platforms);
    }

    private static IEnumerable<string> TemplatesOf(LinkedOption option) => option.Type.Kind switch
    {
        ValueKind.Integer when option.Type.ClrType is "long" or "ulong" => ["Int64"],
        ValueKind.Duration => ["Duration"],
        ValueKind.Linger => ["Linger", "Duration", "Exchange"],
        ValueKind.Text => ["Text", "Exchange"],
        ValueKind.Action => ["Action", "Exchange"],
        ValueKind.Address => ["Address", "Buffer", "BufferAddresses", "Exchange"],
        ValueKind.Endpoint => ["Endpoint", "Buffer", "BufferAddresses", "Exchange"],
        // A question is stored as a structure is that another one holds.
        ValueKind.Structure => ["Structure", "Layout", "Exchange", .. option.Option.IsQuery ? ["BufferStructures"] : (string[])[], .. TemplatesOf(option.Value)],
        ValueKind.List when option.Type.Layout.Linux == NativeLayout.PackedAddresses => ["PackedAddresses", "Buffer", "BufferAddresses", "Exchange"],
        ValueKind.List => ["List", "Layout", "Exchange", .. TemplatesOf(option.Value.Element!)],
        _ => [],
    };

    /// <summary>What loads and stores the fields of a structure.</summary>
    private static IEnumerable<string> TemplatesOf(LinkedType type)
    {
        if (type.Type.Kind != ValueKind.Structure)
        {
            return [];
        }

        // The structures that structures hold are loaded with them.
        var templates = new List<string> { "Buffer" };
        foreach (var field in type.Fields)
        {
            var isArray = field.Field.Length is not null && field.Type.Type.Kind != ValueKind.Text;
            templates.AddRange(isArray ? ["BufferArrays", "BufferAddresses"] : field.Type.Type.Kind switch
            {
                ValueKind.Structure => ["BufferStructures", .. TemplatesOf(field.Type)],
                ValueKind.Address or ValueKind.Endpoint => ["BufferAddresses"],
                _ => [],
            });
            if (isArray)
            {
                templates.AddRange(TemplatesOf(field.Type));
            }
        }

        return templates;
    }
}
