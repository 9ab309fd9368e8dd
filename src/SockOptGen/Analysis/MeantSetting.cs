using SockOptGen.Texts;

namespace SockOptGen.Analysis;

/// <summary>Which value of a setting was meant by one that it does not take.</summary>
internal static class MeantSetting
{
    /// <summary>As many are shown at a glance: a guess tells less than all of them.</summary>
    private const int MaxListed = 8;

    /// <summary>The value that <paramref name="name"/> resembles; null where none does, or where there are few.</summary>
    public static string? Among(IReadOnlyCollection<string> values, string name)
    {
        if (values.Count <= MaxListed)
        {
            return null;
        }

        // Letters in another order are a slip of the fingers; they come before other letters.
        if (values.FirstOrDefault(value => Sorted(value) == Sorted(name)) is { } swapped)
        {
            return swapped;
        }

        var closest = Suggestion.Closest(name.ToUpperInvariant(), values.Select(static value => value.ToUpperInvariant()));
        return closest is null ? null : values.First(value => string.Equals(value, closest, StringComparison.OrdinalIgnoreCase));
    }

    private static string Sorted(string text) => new([.. text.ToUpperInvariant().OrderBy(static c => c)]);
}
