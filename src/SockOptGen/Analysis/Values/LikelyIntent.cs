using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Values;

/// <summary>What a value that an option cannot have was probably meant to be.</summary>
/// <param name="Value">The value, in the option's native unit.</param>
/// <param name="IsMilliseconds">Whether the wrong one counts milliseconds where the option counts seconds; otherwise
/// its bytes are in the wrong order.</param>
/// <param name="Reason">That, in words.</param>
internal readonly record struct LikelyIntent(long Value, bool IsMilliseconds, string Reason)
{
    private const int MillisecondsPerSecond = 1000;

    /// <summary>What <paramref name="wrong"/>, which breaks <paramref name="limit"/>, was meant to be;
    /// null where that cannot be told.</summary>
    public static LikelyIntent? Of(LinkedOption option, in Limit limit, long wrong)
    {
        if (option.Type.Unit == TimeUnit.Seconds && wrong > limit.Range.Max && wrong % MillisecondsPerSecond == 0 &&
            limit.Contains(wrong / MillisecondsPerSecond))
        {
            var seconds = wrong / MillisecondsPerSecond;
            return new LikelyIntent(seconds, true, $"{Digits.Of(wrong)} ms are {Digits.Of(seconds)} s");
        }

        // Of a number that fills the upper bytes only, the order is wrong rather than the value.
        var reversed = NativeValue.Reversed(wrong);
        return wrong is > ushort.MaxValue and <= int.MaxValue && reversed is > 0 and <= ushort.MaxValue && limit.Contains(reversed)
            ? new LikelyIntent(reversed, false,
                $"it is {Digits.Of(reversed)} in network byte order, not the machine's own")
            : null;
    }
}
