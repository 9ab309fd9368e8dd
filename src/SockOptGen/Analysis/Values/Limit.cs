using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Values;

/// <summary>The values that an option has on a system, and what becomes of others.</summary>
/// <param name="Range">The values.</param>
/// <param name="IsRefused">Whether the system is known to refuse others; they may be cut as well otherwise.</param>
internal readonly record struct Limit(ValueRange Range, bool IsRefused)
{
    /// <summary>The limit that <paramref name="value"/> breaks on <paramref name="platform"/>, or null.</summary>
    public static Limit? Broken(LinkedOption option, Platform platform, long value)
    {
        // What a system says of itself counts more than what holds for all.
        var limits = option.Option.Limits[platform];
        var limit = limits.IsUnbounded ? new Limit(option.Option.Range, false) : new Limit(limits, true);
        return limit.Contains(value) ? null : limit;
    }

    public bool Contains(long value) => Range.Takes(value);

    /// <summary>"1 to 127", "at least 0", "-1 or 1 to 255".</summary>
    public override string ToString() => Range.Except is var (min, max)
        ? $"{Words(Range.Min, min - 1)} or {Words(max + 1, Range.Max)}" : Words(Range.Min, Range.Max);

    public static string Words(long? min, long? max) => (min, max) switch
    {
        ({ } only, { } same) when only == same => Digits.Of(only),
        ({ } from, { } to) => $"{Digits.Of(from)} to {Digits.Of(to)}",
        ({ } from, null) => $"at least {Digits.Of(from)}",
        (null, { } to) => $"at most {Digits.Of(to)}",
        _ => "any value",
    };
}
