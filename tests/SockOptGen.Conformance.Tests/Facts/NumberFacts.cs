using System.Collections.Concurrent;
using System.Globalization;
using SockOptGen.Catalogue;

namespace SockOptGen.Conformance.Tests.Facts;

/// <summary>The numbers of levels and options.</summary>
internal static class NumberFacts
{
    private const string Ppc64Le = "linux-ppc64le";

    private static readonly ConcurrentDictionary<string, ILookup<(string Level, string Name), (int Number, string Sources)>> s_files =
        new();

    /// <summary>What <paramref name="file"/> states about <paramref name="platform"/>, without the synonyms that it does not have: those of
    /// an option are not known to each of its systems.</summary>
    public static IEnumerable<Constant> Constants(CatalogueFile file, Platform platform, bool isPpc64Le = false) =>
        Constant.Of(file, platform, isPpc64Le).Where(constant => !constant.IsSynonym || Knows(platform, constant))
            .Select(constant => isPpc64Le && !constant.HasLevel && Read(Ppc64Le)[("ioctl", constant.Name)].ToList() is [var fact]
                ? constant with { Number = fact.Number } : constant);

    /// <summary>Looks <paramref name="constants"/> up. Most members of enumerations are in no list of options, and so missing.</summary>
    public static Findings Compare(IEnumerable<Constant> constants, Platform platform) => Compare(PlatformInfo.Of(platform).Key, constants);

    /// <summary>The options whose number on ppc64le is another than on the rest of Linux.</summary>
    public static Findings ComparePpc64Le(CatalogueFile file) => Compare(
        Ppc64Le,
        file.Options.Where(option => option.LinuxPpc64Le is not null)
            .Select(option => new Constant(option.Level, option.Name, option.LinuxPpc64Le!.Value)));

    /// <summary>The synonyms that no system with the option has.</summary>
    public static IEnumerable<string> UnknownSynonyms(CatalogueFile file) => PlatformInfo.All
        .SelectMany(platform => Constant.Of(file, platform.Platform).Where(constant => constant.IsSynonym),
            (platform, constant) => (Constant: constant, IsKnown: Knows(platform.Platform, constant)))
        .GroupBy(synonym => (synonym.Constant.Level, synonym.Constant.Name), synonym => synonym.IsKnown)
        .Where(known => !known.Contains(true)).Select(synonym => synonym.Key.Name);

    private static Findings Compare(string name, IEnumerable<Constant> constants)
    {
        var facts = Read(name);
        return Findings.Of(
            "names",
            constants,
            constant => constant.Name,
            constant =>
            {
                // A member may be an option too, of whatever level.
                var known =
                    (!constant.HasLevel ? facts.Where(fact => fact.Key.Name == constant.Name).SelectMany(fact => fact)
                        : facts[(constant.Level, constant.Name)]).ToList();
                var isRight = known.Count == 0 || known.Any(fact => fact.Number == constant.Number);
                return (known.Count != 0,
                    isRight ? null
                        : $"is {string.Join(" or ", known.Select(fact => $"{fact.Number} ({fact.Sources})"))}, not {constant.Number}");
            });
    }

    private static bool Knows(Platform platform, Constant constant) =>
        Read(PlatformInfo.Of(platform).Key).Contains((constant.Level, constant.Name));

    private static ILookup<(string Level, string Name), (int Number, string Sources)> Read(string name) =>
        s_files.GetOrAdd(name, static name => FactFile.Read(name).ToLookup(
        row => (row[0], row[1].Length == 0 ? row[0] : row[1]),
        row => (unchecked((int)long.Parse(row[2], CultureInfo.InvariantCulture)), row[3])));
}
