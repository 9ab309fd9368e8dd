using System.Collections.Immutable;
using SockOptGen.Analysis.Calls;
using SockOptGen.Catalogue;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Options;

/// <summary>Says what numbers mean on each system, for messages.</summary>
internal static class NumberMeaning
{
    /// <summary>"TCP_KEEPIDLE on Linux, TCP_NOPUSH on macOS and TCP_MAXSEG on Windows"; "nothing"
    /// where no system knows the number.</summary>
    public static string Of(OptionIndex index, EquatableArray<Platform> platforms, Func<Platform, int?> level, int number, Access access) =>
        Of(platforms, platform =>
            level(platform) is { } native && index.At(platform, native, number, access) is { } option ? [option] : []);

    /// <summary>The same of the options that each system has.</summary>
    public static string Of(EquatableArray<Platform> platforms, Func<Platform, ImmutableArray<KnownOption>> meanings)
    {
        var names = new List<(string Name, List<string> Systems)>();
        foreach (var platform in PlatformWords.InOrder(platforms))
        {
            var options = meanings(platform);
            var name = options.IsEmpty ? "nothing" : Phrases.List(options.Select(option => option.Option.NameOn(platform)), "or");
            var place = names.FindIndex(entry => entry.Name == name);
            if (place < 0)
            {
                place = names.Count;
                names.Add((name, []));
            }

            names[place].Systems.Add(PlatformInfo.Of(platform).DisplayName + Until(options, platform));
        }

        return names.Count == 1 && names[0].Systems.Count > 1
            ? $"{names[0].Name} on every system"
            : Phrases.List(names.OrderBy(entry => entry.Name == "nothing")
                .Select(entry => $"{entry.Name} on {Phrases.List(entry.Systems)}"));
    }

    /// <summary>" before 7.1" where that version no longer has any of <paramref name="options"/>.</summary>
    private static string Until(ImmutableArray<KnownOption> options, Platform platform)
    {
        var ends = options.Select(option => option.Option.Until[platform]).Distinct().ToList();
        return ends.Count == 1 && ends[0] is { } end ? $" before {end}" : "";
    }

    /// <summary>"(6, 4)"; "option 8 of SOL_SOCKET" where the level has no number that <paramref name="platforms"/> share.</summary>
    public static string Pair(Level level, EquatableArray<Platform> platforms, in CodeArgument option)
    {
        var number = NumberText.Of(option);
        var numbers = platforms.Select(platform => level.Numbers[platform]).OfType<int>().Distinct().ToList();
        return numbers.Count == 1 ? $"({Digits.Of(numbers[0])}, {number})" : $"option {number} of {level.Name}";
    }

    /// <summary>The numbers of a raw call, as the source writes them: "(0xFFFF, 4)".</summary>
    public static string Pair(in OptionCall call) => $"({NumberText.Of(call.Level)}, {NumberText.Of(call.Name)})";

    /// <summary>"(6, 4)".</summary>
    public static string Pair(int level, int number) => $"({Digits.Of(level)}, {Digits.Of(number)})";
}
