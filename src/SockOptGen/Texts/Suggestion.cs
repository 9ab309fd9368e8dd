namespace SockOptGen.Texts;

/// <summary>Guesses which name was meant by one that does not exist.</summary>
internal static class Suggestion
{
    private const int MaxDistance = 3;

    /// <summary>"did you mean 'seconds'?" where a known name is close to <paramref name="name"/>; otherwise <paramref name="advice"/>.</summary>
    public static string For(string name, IEnumerable<string> known, string advice)
    {
        var best = known
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .Where(candidate => candidate.Distance <= Math.Min(MaxDistance, candidate.Name.Length / 2))
            .OrderBy(candidate => candidate.Distance)
            .FirstOrDefault();
        return best.Name is null ? advice : $"did you mean '{Display.Short(best.Name)}'?";
    }

    /// <summary>How many letters have to be changed, added or removed.</summary>
    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > MaxDistance)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
