using System.Text.Json;
using SockOptGen.Catalogue.Json;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Reads the `range` of an option or a field, and the `limits` of an option.</summary>
internal static class RangeReader
{
    public static ValueRange Read(ObjectReader entry) => entry.Take("range", JsonTokenType.StartObject) is { } node ? Read(entry, "range", node) : default;

    public static PerPlatform<ValueRange> ReadLimits(ObjectReader entry)
    {
        var limits = new PerPlatform<ValueRange>();
        foreach (var (platform, node) in entry.PerPlatform("limits", JsonTokenType.StartObject))
        {
            limits = limits.With(platform.Platform, Read(entry, $"limits.{platform.Key}", node));
        }

        return limits;
    }

    private static ValueRange Read(ObjectReader entry, string name, JsonNode node)
    {
        long? Bound(string key)
        {
            var bound = node.Find(key)?.Value;
            return bound is null ? null : entry.Integer(bound, $"{name}.{key}", long.MinValue, long.MaxValue);
        }

        foreach (var member in node.Members)
        {
            if (member.Key is not ("min" or "max"))
            {
                entry.Fail(member.KeySpan, $"'{name}' has no key '{Texts.Show(member.Key)}'; it takes min, max");
            }
        }

        var range = new ValueRange(Bound("min"), Bound("max"));
        if (range.Min is { } min && range.Max is { } max && min > max)
        {
            entry.Fail(node.Span, $"The range is empty: {Texts.Invariant(min)} is above {Texts.Invariant(max)}", RuleIds.ImpossibleNumber);
        }

        return range;
    }
}
