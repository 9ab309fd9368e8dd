namespace SockOptGen.Texts;

/// <summary>Guesses which name was meant by one that does not exist.</summary>
internal static class Suggestion
{
    private const int MaxDistance = 3;

    /// <summary>A message shows no more of a name.</summary>
    private const int MaxLength = 60;

    /// <summary>"did you mean 'seconds'?" where a known name is close to <paramref name="name"/>;
    /// otherwise <paramref name="advice"/>.</summary>
    public static string For(string name, IEnumerable<string> known, string advice) =>
        Closest(name, known) is { } best ? Asking(best) : advice;

    /// <summary>"did you mean 'seconds'?"</summary>
    public static string Asking(string name) => $"did you mean '{Display.Short(name)}'?";

    /// <summary>The known name that is close to <paramref name="name"/>; null: none is.</summary>
    public static string? Closest(string name, IEnumerable<string> known)
    {
        var (best, least) = ((string?)null, MaxDistance + 1);
        foreach (var candidate in known)
        {
            // Only one that is closer than the closest so far counts, which tells most of them by their length or first letters.
            var most = Math.Min(least - 1, candidate.Length / 2);
            if (most >= 0 && Math.Abs(name.Length - candidate.Length) <= most && Distance(name, candidate, most) is var distance &&
                distance <= most)
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }

    private static int Distance(string left, string right, int most) =>
        Math.Max(left.Length, right.Length) > MaxLength ? int.MaxValue : EditDistance.Between(left, right, most);
}
