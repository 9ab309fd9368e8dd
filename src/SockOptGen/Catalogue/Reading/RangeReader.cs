using System.Text.Json;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Reads the `range` of an option or a field.</summary>
internal static class RangeReader
{
    public static ValueRange Read(ObjectReader entry)
    {
        if (entry.Take("range", JsonTokenType.StartObject) is not { } node)
        {
            return default;
        }

        long? Bound(string key)
        {
            var bound = node.Find(key)?.Value;
            return bound is null ? null : entry.Integer(bound, $"range.{key}", long.MinValue, long.MaxValue);
        }

        foreach (var member in node.Members)
        {
            if (member.Key is not ("min" or "max"))
            {
                entry.Fail(member.KeySpan, $"'range' has no key '{Texts.Show(member.Key)}'; it takes min, max");
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
