using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Catalogue.Json;

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

    /// <summary>The name that <paramref name="node"/> states, or null with a problem.</summary>
    public static DotnetName? Parse(JsonNode node, Action<TextSpan, string, string> fail)
    {
        var parts = node.Kind == JsonTokenType.String ? node.Text.Split('.') : [];
        if (parts.Length != 2 || !parts.All(Texts.IsIdentifier))
        {
            fail(node.Span, "'dotnet' takes the members of SocketOptionLevel and SocketOptionName, as in \"Tcp.NoDelay\"", RuleIds.InvalidEntry);
            return null;
        }

        return new DotnetName(parts[0], parts[1]);
    }

    private static DotnetName? ReadObject(JsonNode node, ObjectReader option)
    {
        var problems = new List<Problem>();
        var reader = new ObjectReader(node, problems, "'dotnet'");
        var name = reader.TakeAny("name", required: true) is { } text ? Parse(text, reader.Fail) : null;
        var differs = reader.Prose("differs");
        var takes = reader.Take("takes", JsonTokenType.String);
        var since = reader.Take("since", JsonTokenType.String);
        var instead = reader.EachPlatformText("instead", static text => Texts.FindUnsafe(text) is null, "is no plain text");
        var refused = reader.PlatformSet("refusedOn");
        var anyLevel = reader.Flag("anyLevel");
        var properties = ReadProperties(reader);
        var late = reader.Prose("late");
        reader.RejectUnknownKeys();
        if (takes is not null && !s_types.Contains(takes.Text))
        {
            reader.Fail(takes.Span, $"'{Texts.Show(takes.Text)}' is no type that .NET takes; it is one of {string.Join(", ", s_types)}");
        }

        if (since is not null && !Version.TryParse(since.Text, out _))
        {
            reader.Fail(since.Span, $"'{Texts.Show(since.Text)}' is no version of .NET, as in 9.0", RuleIds.ImpossibleNumber);
        }

        if (node.Members.Count == 1 && !reader.HasFailed)
        {
            reader.Fail(node.Span, "'dotnet' as an object takes 'name' and what is particular about it; without that write the name alone");
        }

        foreach (var problem in problems)
        {
            option.Fail(problem.Span, problem.Message, problem.Id);
        }

        return name is null || reader.HasFailed
            ? null
            : name with { Differs = differs, Takes = takes?.Text, Since = since?.Text, Instead = instead, IsRefused = refused, IsAnyLevel = anyLevel, Properties = properties, Late = late };
    }

    private static EquatableArray<string> ReadProperties(ObjectReader reader)
    {
        var value = reader.TakeAny("property");
        JsonNode[] items = value is null ? [] : value.Kind == JsonTokenType.StartArray ? [.. value.Items] : [value];
        foreach (var item in items)
        {
            if (item.Kind != JsonTokenType.String || !Texts.IsIdentifier(item.Text))
            {
                reader.Fail(item.Span, "'property' of 'dotnet' takes the names of properties of Socket, as in \"NoDelay\"");
            }
        }

        return items.Select(item => item.Text).ToEquatableArray();
    }
}
