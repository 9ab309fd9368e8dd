using System.Text.Json;
using SockOptGen.Catalogue.Json;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Reads an entry of `types`.</summary>
internal static class TypeReader
{
    private static readonly Dictionary<string, KindInfo> s_kinds = KindInfo.All.ToDictionary(static info => info.Key);

    private static readonly Dictionary<string, TimeUnitInfo> s_units = TimeUnitInfo.All.ToDictionary(static info => info.Key);

    public static OptionType? Read(JsonMember member, ReservedNames reserved, List<Problem> problems)
    {
        var reader = new ObjectReader(member.Value, problems, $"the type '{Display.Short(member.Key)}'");
        if (reader.OneOf("kind", s_kinds, required: true) is not { } info)
        {
            return null;
        }

        var type = new OptionType(member.Key, info.Kind, "", LayoutReader.Read(reader, info));
        type = type with { ClrType = info.ClrTypeOf(type.MainLayout) };
        if (info.HasUnit)
        {
            type = type with { Unit = reader.OneOf("unit", s_units, required: true)?.Unit };
        }

        if (info.HasMembers)
        {
            var (enumName, enumeration) = EnumReader.Read(reader, reserved);
            type = type with { ClrType = enumName ?? "", Enumeration = enumeration };
        }

        if (info.HasFields)
        {
            type = type with { ClrType = StructureReader.ReadName(reader, reserved), Structure = StructureReader.Read(reader, reserved) };
        }

        if (info.HasElement)
        {
            // Its C# type follows from the element, which is not known before linking.
            type = type with { Element = reader.Take("element", JsonTokenType.String, required: true)?.Text };
        }

        reader.Prose("summary");
        reader.RejectUnknownKeys();
        return reader.HasFailed ? null : type;
    }
}
