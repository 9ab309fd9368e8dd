using System.Text.Json;
using SockOptGen.Catalogue.Json;
using SockOptGen.Texts;

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
        ["address"] = ValueKind.Address,
        ["endpoint"] = ValueKind.Endpoint,
        ["structure"] = ValueKind.Structure,
        ["list"] = ValueKind.List,
        ["action"] = ValueKind.Action,
    };

    private static readonly Dictionary<string, TimeUnit> s_units = new()
    {
        ["minutes"] = TimeUnit.Minutes,
        ["seconds"] = TimeUnit.Seconds,
        ["milliseconds"] = TimeUnit.Milliseconds,
        ["microseconds"] = TimeUnit.Microseconds,
    };

    public static OptionType? Read(JsonMember member, ReservedNames reserved, List<Problem> problems)
    {
        var reader = new ObjectReader(member.Value, problems, $"the type '{Display.Short(member.Key)}'");
        if (reader.OneOf("kind", s_kinds, required: true) is not { } kind)
        {
            return null;
        }

        var layout = LayoutReader.Read(reader, kind);
        var type = new OptionType(member.Key, kind, LayoutReader.ClrType(kind, layout.Linux), layout);
        switch (kind)
        {
            case ValueKind.Duration:
                type = type with { Unit = reader.OneOf("unit", s_units, required: true) };
                break;
            case ValueKind.Enumeration:
                var (enumName, enumeration) = EnumReader.Read(reader, reserved);
                type = type with { ClrType = enumName ?? "", Enumeration = enumeration };
                break;
            case ValueKind.Structure:
                var name = StructureReader.ReadName(reader, reserved);
                type = type with { ClrType = name, Structure = StructureReader.Read(reader, reserved) };
                break;
            case ValueKind.List:
                // Its C# type follows from the element, which is not known before linking.
                type = type with { ClrType = "", Element = reader.Take("element", JsonTokenType.String, required: true)?.Text };
                break;
        }

        reader.Prose("summary");
        reader.RejectUnknownKeys();
        return reader.HasFailed ? null : type;
    }
}
