using System.Globalization;
using System.Text.Json.Nodes;
using SockOptGen.Catalogue.Loading;

namespace SockOptGen.Benchmarks.Compiling;

/// <summary>User catalogues of any size: the built-in options over and over under new names, so that the mix is a real one.</summary>
internal static class SyntheticCatalogue
{
    // The generator reads files of 4 MB at most.
    private const int OptionsPerFile = 1000;

    public static IEnumerable<CatalogueText> Create(int options)
    {
        var builtIn = BuiltInCatalogue.Files.SelectMany(file => JsonNode.Parse(file.Text.ToString())!["options"]!.AsArray())
            .Where(option => option!["accessor"] is not null)
            .ToList();
        return Enumerable.Range(0, options)
            .Select(i => Rename(builtIn[i % builtIn.Count]!.DeepClone(), i.ToString(CultureInfo.InvariantCulture)))
            .Chunk(OptionsPerFile)
            .Select((chunk,
                i) =>
                    new CatalogueText($"/project/user{i}.sockopt.json",
                        new JsonObject { ["options"] = new JsonArray(chunk) }.ToJsonString(new() { WriteIndented = true })));
    }

    private static JsonNode Rename(JsonNode option, string number)
    {
        option["name"] = $"{option["name"]}_{number}";
        option["accessor"] = $"{option["accessor"]}{number}X";
        return option;
    }
}
