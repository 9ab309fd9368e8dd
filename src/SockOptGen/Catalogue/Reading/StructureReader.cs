using System.Text.Json;
using SockOptGen.Catalogue.Json;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Reads what a type of kind `structure` says besides its name.</summary>
internal static class StructureReader
{
    /// <summary>More than any structure takes whose length is the user's business; it is borrowed for each call.</summary>
    private const int MaxSize = 1024 * 1024;

    private const int MaxFields = 256;

    private const string In32 = "-32";

    private const string LinuxX86 = "linux-x86";

    /// <summary>The C# name of the structure.</summary>
    public static string ReadName(ObjectReader type, ReservedNames reserved)
    {
        var name = type.Identifier("struct", required: true);
        if (name is not null && Identifiers.IsIdentifier(name))
        {
            CSharpNames.CheckType(type, type.Take("struct", JsonTokenType.String)!, reserved);
        }

        return name ?? "";
    }

    public static StructureType Read(ObjectReader type, ReservedNames reserved)
    {
        var native = type.PerPlatformText("native", Identifiers.IsCType,
            "is not a C type: write it as sizeof takes it, as in 'struct linger'");
        var size = ReadBytes(type, "size", required: true, least: 1);
        var readSize = (int?)type.Integer("readSize", 1, MaxSize);
        var grows = type.Flag("grows");
        var summary = type.Prose("summary", required: true) ?? "";
        var nodes = type.Take("fields", JsonTokenType.StartArray, required: true)?.Items ?? [];
        if (nodes.Count > MaxFields)
        {
            type.Fail(nodes[MaxFields].Span, $"A structure has at most {MaxFields} fields");
            nodes = [];
        }

        var fields = nodes.Select(node => ReadField(node, type)).OfType<StructureField>().ToEquatableArray();
        CheckNames(type, nodes, reserved);
        CheckArrays(type, fields);
        return new StructureType(native, size, readSize, grows, summary, fields);
    }

    private static StructureField? ReadField(JsonNode node, ObjectReader type)
    {
        if (node.Kind != JsonTokenType.StartObject)
        {
            type.Fail(node.Span, $"A field must be an object, not {ObjectReader.NameOf(node.Kind)}");
            return null;
        }

        var problems = new List<Problem>();
        var reader = new ObjectReader(node, problems, "the field");
        var field = new StructureField
        {
            Name = reader.Identifier("name"),
            Types = reader.PerPlatformText("type", static _ => true, "", required: true),
            Native = reader.PerPlatformText("native", Identifiers.IsCMember,
                "is not a member of a structure: write it as offsetof takes it"),
            Offset = ReadBytes(reader, "offset"),
            Bits = BitsReader.Read(reader),
            Length = (int?)reader.Integer("length", 1, MaxSize),
            Counts = reader.String("counts"),
            IsRoom = reader.Flag("room"),
            Sizes = reader.String("sizes"),
            Value = reader.Integer("value", int.MinValue, uint.MaxValue),
            IsTrailing = reader.Flag("trailing"),
            Unset = reader.Integer("unset", int.MinValue, uint.MaxValue),
            Range = RangeReader.Read(reader),
            Summary = reader.Prose("summary") ?? "",
        };
        if (field.Name is null && field.Counts is null && field.Value is null)
        {
            reader.Fail(node.Span, "A field needs a 'name', a 'value', or another field that it 'counts'");
        }

        if (field.Offset == default && !field.IsTrailing)
        {
            reader.Fail(node.Span, "A field needs an 'offset', unless it is trailing and follows another trailing field");
        }

        if (field.IsTrailing && field.Length is null)
        {
            reader.Fail(node.Span, "A trailing field is an array; give its maximum number of elements as 'length'");
        }

        reader.RejectUnknownKeys();
        foreach (var problem in problems)
        {
            type.Fail(problem.Span, problem.Message, problem.Id);
        }

        return reader.HasFailed ? null : field;
    }

    private static void CheckNames(ObjectReader type, IReadOnlyList<JsonNode> fields, ReservedNames reserved)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { type.String("struct") ?? "" };
        foreach (var field in fields)
        {
            if (field.Find("name")?.Value is not { Kind: JsonTokenType.String } name || !Identifiers.IsIdentifier(name.Text))
            {
                continue;
            }

            CSharpNames.CheckField(type, name, reserved);
            if (!names.Add(name.Text))
            {
                type.Fail(name.Span, $"The field name '{name.Text}' is taken; choose another", RuleIds.DuplicateName);
            }
        }
    }

    private static void CheckArrays(ObjectReader type, EquatableArray<StructureField> fields)
    {
        foreach (var field in fields)
        {
            Check(field.Counts, "count");
            Check(field.Sizes, "tell the size of");
        }

        void Check(string? array, string purpose)
        {
            if (array is not null && !fields.Any(other => other.Name == array && other.Length is not null))
            {
                type.Fail(type.Node.Span, $"There is no array '{Display.Short(array)}' that a field could {purpose}", RuleIds.UnknownName);
            }
        }
    }

    /// <summary>A count of bytes: a number for all systems, or one for each, where "linux-32" is that of 32-bit processes, and
    /// "linux-x86" that of x86 where it is yet another.</summary>
    private static PerPlatform<ByteCount?> ReadBytes(ObjectReader reader, string key, bool required = false, int least = 0)
    {
        if (reader.TakeAny(key, required) is not { Kind: JsonTokenType.StartObject })
        {
            return PerPlatform<ByteCount?>.Same(reader.Integer(key, least, MaxSize) is { } number
                ? new ByteCount((int)number, (int)number)
                : null);
        }

        var in32 = new Dictionary<string, int>(StringComparer.Ordinal);
        int? inX86 = null;
        bool TakeWidth(JsonMember member)
        {
            if (member.Key == LinuxX86)
            {
                inX86 = (int?)reader.Integer(member.Value, key, least, MaxSize);
                return true;
            }

            if (!member.Key.EndsWith(In32, StringComparison.Ordinal) ||
                PlatformInfo.Find(member.Key.Substring(0, member.Key.Length - In32.Length)) is not { } platform)
            {
                return false;
            }

            in32[platform.Key] = (int)(reader.Integer(member.Value, key, least, MaxSize) ?? 0);
            return true;
        }

        var counts = new PerPlatform<ByteCount?>();
        foreach (var (platform, value) in reader.PerPlatform(key, JsonTokenType.Number, other: TakeWidth))
        {
            if (reader.Integer(value, key, least, MaxSize) is { } number)
            {
                counts = counts.With(platform.Platform, new ByteCount((int)number, (int)number));
            }
        }

        foreach (var pair in in32)
        {
            var platform = PlatformInfo.Find(pair.Key)!.Platform;
            if (counts[platform] is { } count)
            {
                counts = counts.With(platform, new ByteCount(count.In64, pair.Value));
            }
        }

        return inX86 is { } x86 && counts[Platform.Linux] is { } linux ? counts.With(Platform.Linux, linux with { InX86 = x86 }) : counts;
    }
}
