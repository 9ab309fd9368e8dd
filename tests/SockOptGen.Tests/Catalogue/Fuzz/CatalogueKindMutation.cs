using System.Text.Json.Nodes;

namespace SockOptGen.Tests.Catalogue.Fuzz;

/// <summary>Makes one mistake of a kind that C# knows and JSON does not: names twice, bits beyond their
/// unit, text that leaves its comment.</summary>
internal static class CatalogueKindMutation
{
    private const string Marker = CatalogueMutation.Marker;

    private static readonly Dictionary<string, (string Has, Action<JsonObject> Change)> s_kinds = new()
    {
        ["a member twice"] = ("members", static entry => Add(entry["members"]!, static _ => { })),
        ["an alias of a member"] = ("members", static entry => Add(entry["members"]!, static member => member["name"] = "Alias")),
        ["value__"] = ("members", static entry => Add(entry["members"]!, static member => member["name"] = "value__")),
        ["an enumeration that .NET does not have"] = ("enum", static entry => entry["enum"] = "System.Net.Sockets.Nothing"),
        ["a class of .NET for an enumeration"] = ("enum", static entry => entry["enum"] = "System.Net.Sockets.Socket"),
        ["a version with a line break"] = ("accessor", static entry => entry["since"] = new JsonObject { ["linux"] = "4.\n8" }),
        ["a version with a sign"] = ("accessor", static entry => entry["since"] = new JsonObject { ["linux"] = "+4.8" }),
        ["a version with blanks"] = ("accessor", static entry => entry["since"] = new JsonObject { ["linux"] = " 4 .8" }),
        ["U+FFFE in a text"] = ("accessor", static entry => entry["remarks"] = $"\uFFFE {Marker}"),
        ["U+FFFF in a text"] = ("accessor", static entry => entry["summary"] = $"{Marker} \uFFFF"),
        ["a name of 600 letters"] = ("accessor", static entry => entry["accessor"] = "So" + new string('x', 600)),
        ["a structure of no size"] = ("fields", static entry => entry["size"] = 0),
        ["bits beyond their unit"] = ("fields", static entry => First(entry)["bits"] = new JsonArray(31, 32)),
        ["bits of any type"] = ("fields", static entry => First(entry)["bits"] = new JsonArray(0, 8)),
        ["a trailing text"] = ("fields",
            static entry => (First(entry)["type"], First(entry)["trailing"], First(entry)["length"]) = ("string", true, 8)),
        ["a range of 64 bits"] = ("fields",
            static entry => First(entry)["range"] = new JsonObject { ["min"] = long.MinValue, ["max"] = long.MaxValue }),
        ["another option of .NET"] = ("accessor", static entry => entry["dotnet"] = "Tcp.NoDelay"),
    };

    public static IEnumerable<string> Kinds => s_kinds.Keys;

    /// <summary>Makes the mistake in one entry of <paramref name="catalogue"/>; false where none has what it is made in.</summary>
    public static bool Apply(string kind, JsonObject catalogue, Random random)
    {
        var (has, change) = s_kinds[kind];
        var entries = ((JsonObject)catalogue["types"]!).Select(type => type.Value!).Concat((JsonArray)catalogue["options"]!)
            .OfType<JsonObject>()
            .Where(entry => entry[has] is not null && entry[has] is not JsonArray { Count: 0 }).ToList();
        if (entries.Count == 0)
        {
            return false;
        }

        change(entries[random.Next(entries.Count)]);
        return true;
    }

    private static JsonObject First(JsonObject structure) => (JsonObject)structure["fields"]![0]!;

    private static void Add(JsonNode members, Action<JsonObject> change)
    {
        var copy = (JsonObject)members[0]!.DeepClone();
        change(copy);
        ((JsonArray)members).Add(copy);
    }
}
