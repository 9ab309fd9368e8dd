namespace SockOptGen.Catalogue;

/// <summary>The unit that a system counts a duration in.</summary>
internal enum TimeUnit
{
    Minutes,
    Seconds,
    Milliseconds,
    Microseconds,
}
