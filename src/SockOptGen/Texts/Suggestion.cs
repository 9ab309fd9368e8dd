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

    /// <summary>How many letters have to be changed, added or removed; any number above <paramref name="most"/> where it is above
    /// that.</summary>
    private static int Distance(string left, string right, int most)
    {
        if (Math.Max(left.Length, right.Length) > MaxLength)
        {
            return int.MaxValue;
        }

        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var (diagonal, least) = (row[0], i);
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
                least = Math.Min(least, row[j]);
            }

            // What follows only adds to it.
            if (least > most)
            {
                return least;
            }
        }

        return row[right.Length];
    }
}
