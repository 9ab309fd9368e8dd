namespace SockOptGen.Catalogue;

/// <summary>Until when an option can be set.</summary>
/// <param name="Before">The moments before which it has to be; none: any time will do.</param>
/// <param name="Late">What becomes of it afterwards on each system.</param>
internal readonly record struct OptionDeadline(SocketMoments Before, PerPlatform<LateEffect> Late)
{
    /// <summary>What calls bring a socket to <paramref name="moments"/>, as names of methods.</summary>
    public static IEnumerable<string> Methods(SocketMoments moments)
    {
        if ((moments & SocketMoments.Bind) != 0)
        {
            yield return "Bind";
        }

        if ((moments & SocketMoments.Connect) != 0)
        {
            yield return "Connect";
        }

        if ((moments & SocketMoments.Listen) != 0)
        {
            yield return "Listen";
        }
    }
}
