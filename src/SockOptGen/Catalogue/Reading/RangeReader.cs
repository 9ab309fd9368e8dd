using System.Text.Json;
using SockOptGen.Catalogue.Json;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Reads the `range` of an option, of its properties or of a field, and the `limits` of an option.</summary>
internal static class RangeReader
{
    private const string Except = "except";

    public static ValueRange Read(ObjectReader entry) =>
        entry.Take("range", JsonTokenType.StartObject) is { } node ? Read(entry, "range", node) : default;

    public static PerPlatform<ValueRange> ReadLimits(ObjectReader entry)
    {
        var limits = new PerPlatform<ValueRange>();
        foreach (var (platform, node) in entry.PerPlatform("limits", JsonTokenType.StartObject))
        {
            limits = limits.With(platform.Platform, ReadLimit(entry, $"limits.{platform.Key}", node));
        }

        return limits;
    }

    /// <summary>The ranges that the members of <paramref name="key"/> state, each by the name of the property that has it.</summary>
    public static List<PropertyRange> ReadEach(ObjectReader entry, string key)
    {
        var ranges = new List<PropertyRange>();
        foreach (var member in entry.Take(key, JsonTokenType.StartObject)?.Members ?? [])
        {
            var name = $"{key}.{Display.Short(member.Key)}";
            if (member.Value.Kind == JsonTokenType.StartObject)
            {
                ranges.Add(new PropertyRange(member.Key, ReadLimit(entry, name, member.Value)));
            }
            else
            {
                entry.Fail(member.Value.Span, $"'{name}' must be an object, not {ObjectReader.NameOf(member.Value.Kind)}");
            }
        }

        return ranges;
    }

    private static ValueRange ReadLimit(ObjectReader entry, string name, JsonNode node)
    {
        var range = Read(entry, name, node, mayHaveHole: true);
        if (node.Find(Except)?.Value is not { } hole)
        {
            return range;
        }

        if (hole.Kind != JsonTokenType.StartObject || Read(entry, $"{name}.{Except}", hole) is not { Min: { } min, Max: { } max })
        {
            entry.Fail(hole.Span, $"'{name}.{Except}' must be an object with min and max");
            return range;
        }

        return range with { Except = (min, max) };
    }

    private static ValueRange Read(ObjectReader entry, string name, JsonNode node, bool mayHaveHole = false)
    {
        long? Bound(string key)
        {
            var bound = node.Find(key)?.Value;
            return bound is null ? null : entry.Integer(bound, $"{name}.{key}", long.MinValue, long.MaxValue);
        }

        foreach (var member in node.Members)
        {
            if (member.Key is not ("min" or "max") && !(mayHaveHole && member.Key == Except))
            {
                var keys = mayHaveHole ? $"min, max, {Except}" : "min, max";
                entry.Fail(member.KeySpan, $"'{name}' has no key '{Display.Short(member.Key)}'; it takes {keys}");
            }
        }

        var range = new ValueRange(Bound("min"), Bound("max"));
        if (range.Min is { } min && range.Max is { } max && min > max)
        {
            entry.Fail(node.Span, $"The range is empty: {Digits.Of(min)} is above {Digits.Of(max)}", RuleIds.ImpossibleNumber);
        }

        return range;
    }
}
