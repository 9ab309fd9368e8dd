using System.Text.Json;
using SockOptGen.Catalogue.Json;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Reads what a type of kind `enum` says besides its kind and layout.</summary>
internal static class EnumReader
{
    private const string DotnetPrefix = "System.Net.Sockets.";

    public static (string? Name, EnumType? Type) Read(ObjectReader type, ReservedNames reserved)
    {
        var name = type.Take("enum", JsonTokenType.String, required: true);
        var isFlags = type.Flag("flags");
        var summary = type.Prose("summary") ?? "";
        var members = type.Take("members", JsonTokenType.StartArray)?.Items ?? [];
        if (members.Count > CatalogueLimits.Members)
        {
            type.Fail(members[CatalogueLimits.Members].Span, $"An enumeration has at most {Digits.Of(CatalogueLimits.Members)} members");
            members = [];
        }

        if (name is null)
        {
            return (null, null);
        }

        var isDotnet = name.Text.StartsWith(DotnetPrefix, StringComparison.Ordinal);
        var simpleName = isDotnet ? name.Text.Substring(DotnetPrefix.Length) : name.Text;
        if (!Identifiers.IsIdentifier(simpleName))
        {
            type.Fail(name.Span,
                $"'{Display.Short(name.Text)}' is not a valid name for an enumeration; use an identifier, or one of .NET's in " +
                    $"{DotnetPrefix}*");
        }
        else if (!isDotnet)
        {
            CSharpNames.CheckType(type, name, reserved);
        }

        if (isDotnet && Identifiers.IsIdentifier(simpleName))
        {
            CheckDotnet(type, name, simpleName, members, reserved);
        }

        CheckNames(type, members);
        var read = members.Select(member => ReadMember(member, type, isDotnet)).OfType<EnumMember>().ToEquatableArray();
        return (simpleName, new EnumType(isDotnet, isFlags, summary, read));
    }

    private static void CheckDotnet(
        ObjectReader type, JsonNode name, string simpleName, IReadOnlyList<JsonNode> members, ReservedNames reserved)
    {
        if (!reserved.IsDotnetEnum(simpleName))
        {
            type.Fail(
                name.Span,
                $".NET has no enumeration '{Display.Short(name.Text)}'; name one of its own, or leave out the namespace",
                RuleIds.UnknownName);
            return;
        }

        foreach (var member in members)
        {
            if (member.Find("name")?.Value is { Kind: JsonTokenType.String } own && !reserved.IsDotnetMember(simpleName, own.Text))
            {
                type.Fail(
                    own.Span, $"'{simpleName}' of .NET has no member '{Display.Short(own.Text)}'; name one that it has",
                    RuleIds.UnknownName);
            }
        }
    }

    private static void CheckNames(ObjectReader type, IReadOnlyList<JsonNode> members)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (member.Find("name")?.Value is { Kind: JsonTokenType.String } name && !names.Add(name.Text))
            {
                type.Fail(name.Span,
                    $"The member '{Display.Short(name.Text)}' is there already; choose another name", RuleIds.DuplicateName);
            }
        }
    }

    private static EnumMember? ReadMember(JsonNode node, ObjectReader type, bool isDotnet)
    {
        if (node.Kind != JsonTokenType.StartObject)
        {
            type.Fail(node.Span, $"A member of an enumeration must be an object, not {ObjectReader.NameOf(node.Kind)}");
            return null;
        }

        var problems = new List<Problem>();
        var reader = new ObjectReader(node, problems, "the enumeration member");
        var name = reader.Identifier("name", required: true);
        if (name is not null)
        {
            CSharpNames.CheckMember(reader, node.Find("name")!.Value);
        }

        var value = reader.Integer("value", int.MinValue, uint.MaxValue, required: !isDotnet);
        var native = reader.Identifier("native");
        var summary = reader.Prose("summary");
        var numbers = ReadNumbers(reader, value);
        reader.RejectUnknownKeys();
        foreach (var problem in problems)
        {
            type.Fail(problem.Span, problem.Message, problem.Id);
        }

        return reader.HasFailed ? null : new EnumMember(name!, value, native, numbers, summary);
    }

    /// <summary>The native number on each system: the C# value where nothing else is said, none on a
    /// system that `platforms` leaves out.</summary>
    private static PerPlatform<int?> ReadNumbers(ObjectReader reader, long? value)
    {
        var numbers = PerPlatform<int?>.Same(value is { } v ? unchecked((int)v) : null);
        if (reader.Take("platforms", JsonTokenType.StartArray) is { } platforms)
        {
            foreach (var platform in PlatformInfo.All)
            {
                if (!platforms.Items.Any(item => PlatformInfo.Find(item.Text) == platform))
                {
                    numbers = numbers.With(platform.Platform, null);
                }
            }

            foreach (var item in platforms.Items)
            {
                if (PlatformInfo.Find(item.Text) is null)
                {
                    reader.Fail(item.Span,
                        $"'{Display.Short(item.Text)}' is not an operating system of the catalogue; use one of {PlatformInfo.Keys}");
                }
            }
        }

        foreach (var (platform, number) in reader.PerPlatform("numbers", JsonTokenType.Number))
        {
            numbers = numbers.With(platform.Platform, (int?)reader.Integer(number, "numbers", int.MinValue, int.MaxValue));
        }

        return numbers;
    }
}
