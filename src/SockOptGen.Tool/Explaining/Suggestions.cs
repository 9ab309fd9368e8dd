using System.Net.Sockets.Options;

namespace SockOptGen.Tool.Explaining;

/// <summary>Guesses which option was meant by a name that none has.</summary>
internal static class Suggestions
{
    private const int MaxCount = 3;

    /// <summary>The native names of the options that are closest.</summary>
    public static IReadOnlyList<string> For(string name)
    {
        var close = SocketOptionDescriptor.All
            .Select(option => (option.Name, Distance: OptionSearch.NamesOf(option).Min(known => Distance(name, known))))
            .Where(found => found.Distance <= Reach(name)).OrderBy(found => found.Distance).ToList();
        // One that is a letter further away may be the one; one that is further than that hardly.
        return [.. close.Where(found => found.Distance <= close[0].Distance + 1).Select(found => found.Name).Distinct().Take(MaxCount)];
    }

    private static int Reach(string name) => Math.Max(2, name.Length / 4);

    /// <summary>How many letters have to be changed, added or removed; a part of a name is closer than any change.</summary>
    private static int Distance(string name, string known)
    {
        if (name.Length > 2 && known.Contains(name, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        if (Math.Abs(name.Length - known.Length) > Reach(name))
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, known.Length + 1).ToArray();
        for (var i = 1; i <= name.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= known.Length; j++)
            {
                var change = diagonal + (char.ToUpperInvariant(name[i - 1]) == char.ToUpperInvariant(known[j - 1]) ? 0 : 1);
                (diagonal, row[j]) = (row[j], Math.Min(change, Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[known.Length];
    }
}
