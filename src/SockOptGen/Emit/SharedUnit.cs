using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Emit;

/// <summary>What the accessors of all units share: which helpers they call, and which enumerations and structures they name.</summary>
internal sealed record SharedUnit(EquatableArray<string> Templates, EquatableArray<UsedEnum> Enums, EquatableArray<UsedStructure> Structures, EquatableArray<Platform> Platforms)
{
    public static SharedUnit For(EmittedUnits units)
    {
        // Int32 is what the other helpers build on.
        var templates = new SortedSet<string>(StringComparer.Ordinal) { "Core", "Int32" };
        var types = new UsedTypes();
        var platforms = units.Settings.Platforms;
        foreach (var option in units.Options)
        {
            templates.UnionWith(TemplatesOf(option));
            var isAsked = option.Option.IsQuery && option.Can(Access.Read, platforms);
            types.Add(option.Value, option.Can(Access.Read, platforms), isAsked || option.Can(Access.Write, platforms), isAsked);
        }

        return new SharedUnit(templates.ToEquatableArray(), types.Enums, types.Structures, platforms);
    }

    private static IEnumerable<string> TemplatesOf(LinkedOption option) => option.Type.Kind switch
    {
        ValueKind.Integer when option.Type.ClrType is "long" or "ulong" => ["Int64"],
        ValueKind.Duration => ["Duration"],
        ValueKind.Linger => ["Linger", "Duration"],
        ValueKind.Text => ["Text"],
        ValueKind.Action => ["Action"],
        ValueKind.Address => ["Address", "Buffer", "BufferAddresses"],
        ValueKind.Endpoint => ["Endpoint", "Buffer", "BufferAddresses"],
        ValueKind.Structure => ["Structure", "Buffer", "BufferAddresses", "BufferArrays"],
        ValueKind.List when option.Type.Layout.Linux == NativeLayout.PackedAddresses => ["PackedAddresses", "Buffer", "BufferAddresses"],
        ValueKind.List when option.Value.Element!.Type.Kind == ValueKind.Structure => ["StructureList", "Structure", "Buffer", "BufferAddresses", "BufferArrays"],
        ValueKind.List => ["List"],
        _ => [],
    };
}
