using System.Text.Json;
using SockOptGen.Catalogue.Json;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Reads an entry of `types`.</summary>
internal static class TypeReader
{
    private static readonly Dictionary<string, ValueKind> s_kinds = new()
    {
        ["boolean"] = ValueKind.Boolean,
        ["integer"] = ValueKind.Integer,
        ["duration"] = ValueKind.Duration,
        ["enum"] = ValueKind.Enumeration,
        ["linger"] = ValueKind.Linger,
        ["string"] = ValueKind.Text,
    };

    private static readonly Dictionary<string, NativeLayout> s_layouts = new()
    {
        ["int32"] = NativeLayout.Int32,
        ["uint32"] = NativeLayout.UInt32,
        ["int64"] = NativeLayout.Int64,
        ["uint64"] = NativeLayout.UInt64,
        ["network-int32"] = NativeLayout.NetworkInt32,
        ["timeval"] = NativeLayout.Timeval,
        ["linger-int32"] = NativeLayout.LingerInt32,
        ["linger-uint16"] = NativeLayout.LingerUInt16,
        ["text"] = NativeLayout.Text,
    };

    private static readonly Dictionary<string, TimeUnit> s_units = new()
    {
        ["minutes"] = TimeUnit.Minutes,
        ["seconds"] = TimeUnit.Seconds,
        ["milliseconds"] = TimeUnit.Milliseconds,
        ["microseconds"] = TimeUnit.Microseconds,
    };

    public static OptionType? Read(JsonMember member, List<Problem> problems)
    {
        var reader = new ObjectReader(member.Value, problems, $"the type '{Texts.Show(member.Key)}'");
        var kind = OneOf(reader, "kind", s_kinds, required: true);
        var layout = ReadLayout(reader);
        var unit = OneOf(reader, "unit", s_units, required: kind == ValueKind.Duration);
        var (enumName, enumeration) = kind == ValueKind.Enumeration ? EnumReader.Read(reader) : (null, null);
        reader.Prose("summary");
        reader.RejectUnknownKeys();
        if (reader.HasFailed)
        {
            return null;
        }

        if (!Fits(kind!.Value, layout))
        {
            reader.Fail(member.Value.Span, $"A type of kind '{reader.String("kind")}' cannot have this layout");
            return null;
        }

        return new OptionType(member.Key, kind.Value, enumName ?? ClrType(kind.Value, layout.Linux), layout, unit, enumeration);
    }

    private static PerPlatform<NativeLayout> ReadLayout(ObjectReader reader)
    {
        if (reader.TakeAny("layout", required: true) is not { Kind: JsonTokenType.StartObject })
        {
            return PerPlatform<NativeLayout>.Same(OneOf(reader, "layout", s_layouts) ?? default);
        }

        var layout = PerPlatform<NativeLayout>.Same(default);
        foreach (var (platform, value) in reader.PerPlatform("layout", JsonTokenType.String))
        {
            layout = layout.With(platform.Platform, Lookup(reader, "layout", value, s_layouts) ?? default);
        }

        return layout;
    }

    private static T? OneOf<T>(ObjectReader reader, string key, Dictionary<string, T> values, bool required = false)
        where T : struct => reader.Take(key, JsonTokenType.String, required) is { } value ? Lookup(reader, key, value, values) : null;

    private static T? Lookup<T>(ObjectReader reader, string key, JsonNode value, Dictionary<string, T> values)
        where T : struct
    {
        if (values.TryGetValue(value.Text, out var found))
        {
            return found;
        }

        reader.Fail(value.Span, $"'{Texts.Show(value.Text)}' is no {key}; it is one of {string.Join(", ", values.Keys)}");
        return null;
    }

    private static bool Fits(ValueKind kind, PerPlatform<NativeLayout> layout)
    {
        foreach (var platform in PlatformInfo.All)
        {
            var fits = kind switch
            {
                ValueKind.Boolean => layout[platform.Platform] is NativeLayout.Int32,
                ValueKind.Integer => layout[platform.Platform] <= NativeLayout.NetworkInt32,
                ValueKind.Duration => layout[platform.Platform] is NativeLayout.Int32 or NativeLayout.Timeval,
                ValueKind.Enumeration => layout[platform.Platform] is NativeLayout.Int32,
                ValueKind.Linger => layout[platform.Platform] is NativeLayout.LingerInt32 or NativeLayout.LingerUInt16,
                _ => layout[platform.Platform] is NativeLayout.Text,
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    private static string ClrType(ValueKind kind, NativeLayout layout) => kind switch
    {
        ValueKind.Boolean => "bool",
        ValueKind.Duration => "TimeSpan",
        ValueKind.Linger => "SocketLinger",
        ValueKind.Text => "string",
        _ => layout switch
        {
            NativeLayout.UInt32 => "uint",
            NativeLayout.Int64 => "long",
            NativeLayout.UInt64 => "ulong",
            _ => "int",
        },
    };
}
