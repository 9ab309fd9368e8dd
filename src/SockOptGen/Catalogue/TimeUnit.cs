namespace SockOptGen.Catalogue;

/// <summary>The unit that a system counts a duration in.</summary>
internal enum TimeUnit
{
    Seconds,
    Milliseconds,
    Microseconds,
}
