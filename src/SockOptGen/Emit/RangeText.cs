using SockOptGen.Catalogue;
using SockOptGen.Texts;

namespace SockOptGen.Emit;

/// <summary>The values that an option takes, in words.</summary>
internal static class RangeText
{
    /// <summary>"0 to 255"; null where there is no bound.</summary>
    public static string? Of(ValueRange range) => (range.Min, range.Max) switch
    {
        ({ } min, { } max) => $"{Digits.Of(min)} to {Digits.Of(max)}",
        ({ } min, null) => $"{Digits.Of(min)} or more",
        (null, { } max) => $"{Digits.Of(max)} at most",
        _ => null,
    };
}
