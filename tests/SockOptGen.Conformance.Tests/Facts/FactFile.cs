using System.Globalization;
using SockOptGen.Catalogue;

namespace SockOptGen.Conformance.Tests.Facts;

/// <summary>The numbers of a system with the sources of each; see README.md beside this.</summary>
internal static class FactFile
{
    public static Findings Compare(CatalogueFile file, Platform platform) =>
        // The members of enumerations are in no list of options.
        Compare(PlatformInfo.Of(platform).Key, [.. Constant.Of(file, platform).Where(constant => constant.Level.Length != 0)]);

    /// <summary>The options whose number on ppc64le is another than on the rest of Linux.</summary>
    public static Findings ComparePpc64Le(CatalogueFile file) => Compare(
        "linux-ppc64le",
        [.. file.Options.Where(option => option.LinuxPpc64Le is not null).Select(option => new Constant(option.Level, option.Name, option.LinuxPpc64Le!.Value))]);

    private static Findings Compare(string name, IReadOnlyList<Constant> constants)
    {
        var facts = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Facts", $"{name}.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .ToLookup(fields => (Level: fields[0], Name: fields[1].Length == 0 ? fields[0] : fields[1]), fields => (Number: unchecked((int)long.Parse(fields[2], CultureInfo.InvariantCulture)), Sources: fields[3]));
        var (missing, wrong) = (new List<string>(), new List<string>());
        foreach (var constant in constants)
        {
            var known = facts[(constant.Level, constant.Name)].ToList();
            if (known.Count == 0)
            {
                missing.Add(constant.Name);
            }
            else if (known.All(fact => fact.Number != constant.Number))
            {
                wrong.Add($"{constant.Name} is {string.Join(" or ", known.Select(fact => $"{fact.Number} ({fact.Sources})"))}, not {constant.Number}");
            }
        }

        return new Findings(constants.Count - missing.Count, missing, wrong);
    }
}
