using SockOptGen.Catalogue;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Options;

/// <summary>Says what numbers mean on each system, for messages.</summary>
internal static class NumberMeaning
{
    /// <summary>"TCP_KEEPIDLE on Linux, TCP_NOPUSH on macOS and TCP_MAXSEG on Windows"; "nothing" where no system knows the number.</summary>
    public static string Of(OptionIndex index, EquatableArray<Platform> platforms, Func<Platform, int?> level, int number, Access access) =>
        Of(platforms, platform => level(platform) is { } native ? index.At(platform, native, number, access) : null);

    /// <summary>The same of the option that each system has.</summary>
    public static string Of(EquatableArray<Platform> platforms, Func<Platform, KnownOption?> meaning)
    {
        var names = new List<(string Name, List<string> Systems)>();
        foreach (var platform in InOrder(platforms))
        {
            var name = meaning(platform) is { } option ? option.Option.NameOn(platform) : "nothing";
            var place = names.FindIndex(entry => entry.Name == name);
            if (place < 0)
            {
                place = names.Count;
                names.Add((name, []));
            }

            names[place].Systems.Add(PlatformInfo.Of(platform).DisplayName);
        }

        return names.Count == 1 && names[0].Systems.Count > 1
            ? $"{names[0].Name} on every system"
            : Join(names.OrderBy(entry => entry.Name == "nothing").Select(entry => $"{entry.Name} on {Join(entry.Systems, "and")}"), "and");
    }

    /// <summary>The names of <paramref name="platforms"/>: "Linux, macOS and Windows".</summary>
    public static string Systems(IEnumerable<Platform> platforms, string conjunction = "and") =>
        Join(InOrder(platforms).Select(platform => PlatformInfo.Of(platform).DisplayName), conjunction);

    /// <summary>"a, b and c".</summary>
    public static string Join(IEnumerable<string> items, string conjunction)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} {conjunction} {all[all.Count - 1]}";
    }

    /// <summary>"(6, 4)".</summary>
    public static string Pair(int level, int number) => $"({Digits.Of(level)}, {Digits.Of(number)})";

    // Numbers that surprise are mostly those of Unix.
    private static IEnumerable<Platform> InOrder(IEnumerable<Platform> platforms) => platforms.OrderBy(platform => platform == Platform.Windows);
}
