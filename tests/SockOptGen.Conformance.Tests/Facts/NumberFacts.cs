using System.Globalization;
using SockOptGen.Catalogue;

namespace SockOptGen.Conformance.Tests.Facts;

/// <summary>The numbers of levels and options.</summary>
internal static class NumberFacts
{
    public static Findings Compare(IEnumerable<Constant> constants, Platform platform) =>
        // The members of enumerations are in no list of options.
        Compare(PlatformInfo.Of(platform).Key, constants.Where(constant => !constant.IsMember));

    /// <summary>The options whose number on ppc64le is another than on the rest of Linux.</summary>
    public static Findings ComparePpc64Le(CatalogueFile file) => Compare(
        "linux-ppc64le",
        file.Options.Where(option => option.LinuxPpc64Le is not null).Select(option => new Constant(option.Level, option.Name, option.LinuxPpc64Le!.Value)));

    /// <summary>The synonyms that no system with the option has.</summary>
    public static IEnumerable<string> UnknownSynonyms(CatalogueFile file) => PlatformInfo.All
        .SelectMany(platform =>
        {
            var facts = Read(platform.Key);
            return Constant.Of(file, platform.Platform).Where(constant => constant.IsSynonym).Select(constant => (constant.Level, constant.Name)).Select(key => (Key: key, IsKnown: facts.Contains(key)));
        })
        .GroupBy(synonym => synonym.Key, synonym => synonym.IsKnown)
        .Where(known => !known.Contains(true)).Select(synonym => synonym.Key.Name);

    private static Findings Compare(string name, IEnumerable<Constant> constants)
    {
        var facts = Read(name);
        return Findings.Of(
            "names",
            // Not every system of an option has its further names.
            constants.Where(constant => !constant.IsSynonym || facts.Contains((constant.Level, constant.Name))),
            constant => constant.Name,
            constant =>
            {
                var known = facts[(constant.Level, constant.Name)].ToList();
                var isRight = known.Count == 0 || known.Any(fact => fact.Number == constant.Number);
                return (known.Count != 0, isRight ? null : $"is {string.Join(" or ", known.Select(fact => $"{fact.Number} ({fact.Sources})"))}, not {constant.Number}");
            });
    }

    private static ILookup<(string Level, string Name), (int Number, string Sources)> Read(string name) => FactFile.Read(name).ToLookup(
        row => (row[0], row[1].Length == 0 ? row[0] : row[1]),
        row => (unchecked((int)long.Parse(row[2], CultureInfo.InvariantCulture)), row[3]));
}
