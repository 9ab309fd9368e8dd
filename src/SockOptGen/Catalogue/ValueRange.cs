namespace SockOptGen.Catalogue;

/// <summary>The values that an option takes, in its native unit; a bound that is null does not exist.</summary>
internal readonly record struct ValueRange(long? Min, long? Max)
{
    /// <summary>Values between the bounds that it does not take; null: it takes all of them.</summary>
    public (long Min, long Max)? Except { get; init; }

    public bool IsUnbounded => Min is null && Max is null && Except is null;

    /// <summary>Whether it takes <paramref name="value"/>.</summary>
    public bool Takes(long value) => !(value < Min || value > Max) && !(Except is var (min, max) && value >= min && value <= max);
}
