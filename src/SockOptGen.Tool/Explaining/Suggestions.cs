using System.Net.Sockets.Options;
using SockOptGen.Texts;

namespace SockOptGen.Tool.Explaining;

/// <summary>Guesses which option was meant by a name that none has.</summary>
internal static class Suggestions
{
    private const int MaxCount = 3;

    /// <summary>The native names of the options that are closest.</summary>
    public static IReadOnlyList<string> For(string name) =>
        // One that is a letter further away may be the one; one that is further than that hardly.
        Closest(name, SocketOptionDescriptor.All
            .Select(option => (option.Name, OptionSearch.NamesOf(option).Min(known => Distance(name, known)))), reach: 1);

    /// <summary>Those of <paramref name="names"/> that are closest to <paramref name="name"/>.</summary>
    public static IReadOnlyList<string> For(string name, IEnumerable<string> names) =>
        Closest(name, names.Select(known => (known, Distance(name, known))), reach: 0);

    private static IReadOnlyList<string> Closest(string name, IEnumerable<(string Name, int Distance)> candidates, int reach)
    {
        var close = candidates.Where(found => found.Distance <= Reach(name)).OrderBy(found => found.Distance).ToList();
        return [.. close.TakeWhile(found => found.Distance <= close[0].Distance + reach).Select(found => found.Name).Distinct()
            .Take(MaxCount)];
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

        return EditDistance.Between(name.ToUpperInvariant(), known.ToUpperInvariant(), Reach(name));
    }
}
