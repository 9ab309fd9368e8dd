namespace SockOptGen.Catalogue;

/// <summary>The values that an option takes, in its native unit; a bound that is null does not exist.</summary>
internal readonly record struct ValueRange(long? Min, long? Max)
{
    public bool IsUnbounded => Min is null && Max is null;
}
