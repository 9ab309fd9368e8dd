using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Catalogue.Json;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Reads `dotnet` of an option: "Tcp.NoDelay", or an object with that `name` and what is particular about it.</summary>
internal static class DotnetNameReader
{
    /// <summary>The types of .NET that stand for a value.</summary>
    private static readonly HashSet<string> s_types = ["MulticastOption", "IPv6MulticastOption", "byte[]"];

    public static DotnetName? Read(ObjectReader option)
    {
        var value = option.TakeAny("dotnet");
        return value?.Kind == JsonTokenType.StartObject ? ReadObject(value, option) : value is null ? null : Parse(value, option.Fail);
    }

    /// <summary>The names that <paramref name="list"/> states, each of which is a pair.</summary>
    public static EquatableArray<DotnetName> ReadList(JsonNode? list, Action<TextSpan, string, string> fail, string key = "dotnet") =>
        (list?.Items ?? []).Select(item => Parse(item, fail, key)).OfType<DotnetName>().ToEquatableArray();

    /// <summary>The name that <paramref name="node"/> states, or null with a problem.</summary>
    public static DotnetName? Parse(JsonNode node, Action<TextSpan, string, string> fail, string key = "dotnet")
    {
        if (!IsPair(node))
        {
            fail(node.Span, $"'{key}' takes the members of SocketOptionLevel and SocketOptionName, as in \"Tcp.NoDelay\"",
                RuleIds.InvalidEntry);
            return null;
        }

        var parts = node.Text.Split('.');
        return new DotnetName(parts[0], parts[1]);
    }

    /// <summary>Whether <paramref name="node"/> is two names with a dot between them.</summary>
    private static bool IsPair(JsonNode node) =>
        node.Kind == JsonTokenType.String && node.Text.Split('.') is { Length: 2 } parts && parts.All(Identifiers.IsIdentifier);

    private static DotnetName? ReadObject(JsonNode node, ObjectReader option)
    {
        var problems = new List<Problem>();
        var reader = new ObjectReader(node, problems, "'dotnet'");
        var name = reader.TakeAny("name", required: true) is { } text ? Parse(text, reader.Fail) : null;
        var differs = reader.Prose("differs");
        var takes = reader.Take("takes", JsonTokenType.String);
        var since = reader.Take("since", JsonTokenType.String);
        var instead = reader.EachPlatformText("instead", static text => SafeText.FindUnsafe(text) is null, "is not plain text");
        var refused = reader.PlatformSet("refusedOn");
        var ownCopy = reader.PlatformSet("ownCopyOn");
        var emulated = reader.PlatformSet("emulatedOn");
        var anyLevel = reader.Flag("anyLevel");
        var properties = reader.Take("properties", JsonTokenType.StartArray)?.Items ?? [];
        var ranges = RangeReader.ReadEach(reader, "ranges").ToEquatableArray();
        var late = reader.Prose("late");
        reader.RejectUnknownKeys();
        if (takes is not null && !s_types.Contains(takes.Text))
        {
            reader.Fail(takes.Span,
                $"'{Display.Short(takes.Text)}' is not a type that .NET accepts; use one of {string.Join(", ", s_types)}");
        }

        if (since is not null && !Versions.IsVersion(since.Text))
        {
            reader.Fail(since.Span, $"'{Display.Short(since.Text)}' is not a version of .NET; an example is 9.0", RuleIds.ImpossibleNumber);
        }

        foreach (var property in properties.Where(static property => !IsPair(property)))
        {
            reader.Fail(property.Span, "'properties' takes classes of .NET with a property of theirs, as in \"Socket.DontFragment\"");
        }

        foreach (var range in ranges.Where(range => properties.All(property => property.Text != range.Property)))
        {
            reader.Fail(
                reader.TakeAny("ranges")!.Span, $"'ranges' has '{Display.Short(range.Property)}', which is missing in 'properties'");
        }

        if (node.Members.Count == 1 && !reader.HasFailed)
        {
            reader.Fail(node.Span, "An object for 'dotnet' needs more than a 'name'; write only the name instead");
        }

        foreach (var problem in problems)
        {
            option.Fail(problem.Span, problem.Message, problem.Id);
        }

        return name is null || reader.HasFailed
            ? null
            : name with
            {
                Differs = differs,
                Takes = takes?.Text,
                Since = since?.Text,
                Instead = instead,
                IsRefused = refused,
                IsOwnCopy = ownCopy,
                IsEmulated = emulated,
                IsAnyLevel = anyLevel,
                Properties = properties.Select(property => property.Text).ToEquatableArray(),
                Ranges = ranges,
                Late = late,
            };
    }
}
