using System.Text.Json;
using SockOptGen.Catalogue.Json;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Reads an entry of `options`.</summary>
internal static class OptionReader
{
    /// <summary>No system takes more than SO_PEERGROUPS answers at most: 65536 numbers.</summary>
    private const int MaxSize = 262144;

    private const int MaxVerb = 40;

    private const string Ppc64Le = "linux-ppc64le";

    public static SocketOption? Read(JsonNode node, int index, List<Problem> problems)
    {
        var name = node.Find("name")?.Value is { Kind: JsonTokenType.String } text ? $"'{Display.Short(text.Text)}'" : "the option";
        var reader = new ObjectReader(node, problems, name);
        var hasAccessor = reader.TakeAny("accessor", required: true) is not { Kind: JsonTokenType.Null };
        var (numbers, ppc64Le) = ReadNumbers(reader, hasAccessor);
        var access = ReadAccess(reader, hasAccessor);
        var option = new SocketOption
        {
            Index = index,
            Name = reader.Identifier("name", required: true) ?? "",
            Level = reader.String("level", required: true) ?? "",
            Set = reader.Identifier("set"),
            Accessor = hasAccessor ? reader.Identifier("accessor") : null,
            Command = hasAccessor ? ReadCommand(reader) : null,
            Reason = reader.Prose("reason", required: !hasAccessor),
            Types = reader.PerPlatformText("type", static _ => true, "", required: hasAccessor),
            Size = (int)(reader.Integer("size", 1, MaxSize) ?? 0),
            Access = access,
            NativeAccess = ReadAccess(reader, "nativeAccessOn", access),
            Numbers = numbers,
            LinuxPpc64Le = ppc64Le,
            Aliases = reader.EachPlatformText("aliases", Identifiers.IsIdentifier,
                "is not a valid identifier: an alias is the native name on that system"),
            Synonyms = ReadNames(reader, "synonyms", "a synonym is another native name of the same number"),
            AlsoKnownAs = ReadNames(reader, "alsoKnownAs", "write what follows Set or Get in the name, as in KeepAlivePeriod"),
            IsQuery = reader.Flag("query"),
            NotListed = reader.Prose("notListed"),
            Since = ReadVersions(reader, "since"),
            Until = ReadVersions(reader, "until"),
            Range = RangeReader.Read(reader),
            Infinite = (int?)reader.Integer("infinite", -1, 0),
            Limits = RangeReader.ReadLimits(reader),
            Default = ReadDefault(reader),
            Sockets = SocketKindsReader.Read(reader),
            Deadline = DeadlineReader.ReadDeadline(reader),
            Conflicts = DeadlineReader.ReadConflicts(reader),
            Dotnet = DotnetNameReader.Read(reader),
            MeantBy = DotnetNameReader.ReadList(reader.Take("meantBy", JsonTokenType.StartArray), reader.Fail, "meantBy"),
            IsCommon = reader.Flag("common"),
            HasDscp = reader.Flag("dscp"),
            Summary = reader.Prose("summary", required: hasAccessor) ?? "",
            Remarks = reader.Prose("remarks"),
        };
        reader.RejectUnknownKeys();
        return reader.HasFailed ? null : option;
    }

    private static (PerPlatform<int?> Numbers, int? Ppc64Le) ReadNumbers(ObjectReader reader, bool required)
    {
        var numbers = new PerPlatform<int?>();
        int? ppc64Le = null;
        // int.MinValue would read as "not here" in an emitted descriptor.
        int? Number(JsonNode value) => (int?)reader.Integer(value, "numbers", int.MinValue + 1, int.MaxValue);
        bool TakeArchitecture(JsonMember member)
        {
            if (member.Key == Ppc64Le && member.Value.Kind == JsonTokenType.Number)
            {
                ppc64Le = Number(member.Value);
                return true;
            }

            return false;
        }

        foreach (var (platform, value) in reader.PerPlatform("numbers", JsonTokenType.Number, required, TakeArchitecture))
        {
            numbers = numbers.With(platform.Platform, Number(value));
        }

        if (required && numbers == default && !reader.HasFailed)
        {
            reader.Fail(reader.TakeAny("numbers")!.Span, "'numbers' is empty: give the option's number on at least one operating system");
        }

        return (numbers, ppc64Le);
    }

    private static string? ReadCommand(ObjectReader reader)
    {
        if (reader.Take("command", JsonTokenType.String) is not { } value)
        {
            return null;
        }

        var text = value.Text;
        if (text.Length is > 0 and <= MaxVerb && text[0] is >= 'A' and <= 'Z' &&
            text.All(static c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')))
        {
            return text;
        }

        reader.Fail(value.Span,
            $"'command' is '{Display.Short(text)}'; write the verb that the setter's name starts with, as in Add or RemoveFrom");
        return null;
    }

    private static PerPlatform<Access> ReadAccess(ObjectReader reader, bool required) => ReadAccess(
        reader, "accessOn", PerPlatform<Access>.Same(ToAccess(reader, reader.Take("access", JsonTokenType.String, required))));

    private static PerPlatform<Access> ReadAccess(ObjectReader reader, string key, PerPlatform<Access> access)
    {
        foreach (var (platform, value) in reader.PerPlatform(key, JsonTokenType.String))
        {
            access = access.With(platform.Platform, ToAccess(reader, value));
        }

        return access;
    }

    private static Access ToAccess(ObjectReader reader, JsonNode? value)
    {
        switch (value?.Text)
        {
            case null:
                return Access.None;
            case "read":
                return Access.Read;
            case "write":
                return Access.Write;
            case "read-write":
                return Access.Read | Access.Write;
            default:
                reader.Fail(value.Span, $"'{Display.Short(value.Text)}' is not a valid access; use read, write or read-write");
                return Access.None;
        }
    }

    private static PerPlatform<string?> ReadVersions(ObjectReader reader, string key)
    {
        var versions = new PerPlatform<string?>();
        foreach (var (platform, value) in reader.PerPlatform(key, JsonTokenType.String))
        {
            versions = versions.With(platform.Platform, value.Text);
            if (!Versions.IsVersion(value.Text))
            {
                reader.Fail(value.Span,
                    $"'{Display.Short(value.Text)}' is not a valid version; write two to four numbers with dots between, as in 10.0.16299",
                    RuleIds.ImpossibleNumber);
            }
        }

        return versions;
    }

    private static string? ReadDefault(ObjectReader reader)
    {
        var value = reader.TakeAny("default");
        switch (value?.Kind)
        {
            case null:
                return null;
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            case JsonTokenType.Number:
                return value.Text;
            default:
                return reader.Prose("default");
        }
    }

    private static EquatableArray<string> ReadNames(ObjectReader reader, string key, string advice)
    {
        var items = reader.Take(key, JsonTokenType.StartArray)?.Items ?? [];
        foreach (var item in items)
        {
            if (!Identifiers.IsIdentifier(item.Text))
            {
                reader.Fail(item.Span, $"'{Display.Short(item.Text)}' is not a valid identifier: {advice}");
            }
        }

        return items.Select(item => item.Text).ToEquatableArray();
    }
}
