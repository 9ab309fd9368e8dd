using SockOptGen.Catalogue;

namespace SockOptGen.Emit;

/// <summary>What the accessors of all units share: which helpers they call and which enumerations they name.</summary>
internal sealed record SharedUnit(EquatableArray<string> Templates, EquatableArray<UsedEnum> Enums, EquatableArray<Platform> Platforms)
{
    public static SharedUnit For(EmittedUnits units)
    {
        // Int32 is what the other helpers build on.
        var templates = new SortedSet<string>(StringComparer.Ordinal) { "Core", "Int32" };
        var enums = new SortedDictionary<string, UsedEnum>(StringComparer.Ordinal);
        foreach (var option in units.Options)
        {
            switch (option.Type.Kind)
            {
                case ValueKind.Integer when option.Type.ClrType is "long" or "ulong":
                    templates.Add("Int64");
                    break;
                case ValueKind.Duration:
                    templates.Add("Duration");
                    break;
                case ValueKind.Linger:
                    templates.Add("Linger");
                    templates.Add("Duration");
                    break;
                case ValueKind.Text:
                    templates.Add("Text");
                    break;
                case ValueKind.Enumeration:
                    var isWritten = option.Can(Access.Write, units.Settings.Platforms) ||
                        (enums.TryGetValue(option.Type.ClrType, out var used) && used.IsWritten);
                    enums[option.Type.ClrType] = new UsedEnum(option.Type.ClrType, option.Type.Enumeration!, isWritten);
                    break;
            }
        }

        return new SharedUnit(templates.ToEquatableArray(), enums.Values.ToEquatableArray(), units.Settings.Platforms);
    }
}

/// <summary>An enumeration that an accessor names.</summary>
internal sealed record UsedEnum(string Name, EnumType Type, bool IsWritten);
