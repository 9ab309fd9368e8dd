using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Reading;

namespace SockOptGen.Analysis.Values;

/// <summary>What a value that an option cannot have was probably meant to be.</summary>
/// <param name="Value">The value, in the option's native unit.</param>
/// <param name="IsMilliseconds">Whether the wrong one counts milliseconds where the option counts seconds; otherwise its bytes are in the wrong order.</param>
/// <param name="Reason">That, in words.</param>
internal readonly record struct MeantValue(long Value, bool IsMilliseconds, string Reason)
{
    private const int MillisecondsPerSecond = 1000;

    /// <summary>What <paramref name="wrong"/>, which breaks <paramref name="limit"/>, was meant to be; null where that cannot be told.</summary>
    public static MeantValue? Of(LinkedOption option, in Limit limit, long wrong)
    {
        if (option.Type.Unit == TimeUnit.Seconds && wrong > limit.Range.Max && wrong % MillisecondsPerSecond == 0 && limit.Contains(wrong / MillisecondsPerSecond))
        {
            var seconds = wrong / MillisecondsPerSecond;
            return new MeantValue(seconds, true, $"{Texts.Invariant(wrong)} ms are {Texts.Invariant(seconds)} s");
        }

        // Of a number that fills the upper bytes only, the order is wrong rather than the value.
        var reversed = NativeValue.Reversed(wrong);
        return wrong is > ushort.MaxValue and <= int.MaxValue && reversed is > 0 and <= ushort.MaxValue && limit.Contains(reversed)
            ? new MeantValue(reversed, false, $"it is {Texts.Invariant(reversed)} in network byte order, but the option takes the machine's own")
            : null;
    }
}
