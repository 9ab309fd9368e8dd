using System.Text.Json.Nodes;

namespace SockOptGen.Tests.Catalogue.Fuzz;

/// <summary>Makes one mistake of a kind that C# knows and JSON does not: names twice, bits beyond their
/// unit, text that leaves its comment.</summary>
internal static class CatalogueKindMutation
{
    private const string Marker = CatalogueMutation.Marker;

    /// <summary>The kinds that some entries may have: those must be emitted well, and the others are always told of.</summary>
    private static readonly HashSet<string> s_allowed = ["an alias of a member", "bits of any type", "a range of 64 bits"];

    private static readonly Dictionary<string, (string Has, Action<JsonObject> Change)> s_kinds = new()
    {
        ["a member twice"] = ("members", static entry => Add(entry["members"]!, static _ => { })),
        ["an alias of a member"] = ("members", static entry => Alias(entry["members"]!)),
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
        ["an array of structures that a system lacks"] = ("fields", static entry => LackingElements(entry)),
        ["bits beyond their unit"] = ("fields", static entry => First(entry)["bits"] = new JsonArray(31, 32)),
        ["bits of any type"] = ("fields", static entry => First(entry)["bits"] = new JsonArray(0, 8)),
        ["bits of an address"] = ("fields", static entry => OfType(entry, "ipv4-address")["bits"] = new JsonArray(0, 8)),
        ["a trailing text"] = ("fields",
            static entry => (OfType(entry, "string")["trailing"], First(entry)["length"]) = (true, 8)),
        ["a range of 64 bits"] = ("fields",
            static entry => First(entry)["range"] = new JsonObject { ["min"] = long.MinValue, ["max"] = long.MaxValue }),
        ["a range beyond its type"] = ("fields", static entry => OfType(entry, "int32")["range"] =
            new JsonObject { ["min"] = long.MinValue, ["max"] = long.MaxValue }),
        ["another option of .NET"] = ("accessor", static entry => entry["dotnet"] = FuzzCase.Mapped),
        ["an accessor twice"] = ("accessor", static entry =>
        {
            var copy = entry.DeepClone();
            copy["name"] = "SO_COPY";
            ((JsonArray)entry.Parent!).Add(copy);
        }
        ),
        ["a prefix twice"] = ("accessor", static entry =>
        {
            var levels = entry.Root["levels"]!;
            levels["SOL_COPY"] = levels[(string)entry["level"]!]!.DeepClone();
        }
        ),
        ["an accessor of small letters"] = ("accessor", static entry => entry["accessor"] = "soA18"),
        ["a type of .NET as a structure"] = ("struct", static entry => entry["struct"] = "TimeSpan"),
        ["a coming keyword for a structure"] = ("struct", static entry => entry["struct"] = "extension"),
        ["a field that a record has"] = ("fields", static entry => First(entry)["name"] = "Clone"),
        ["a field that is an accessor"] = ("fields", static entry => First(entry)["name"] = "get_Value"),
    };

    public static IReadOnlyList<string> Kinds { get; } = [.. s_kinds.Keys];

    /// <summary>Whether every catalogue with the mistake must be told of it.</summary>
    public static bool IsAlwaysTold(string kind) => !s_allowed.Contains(kind);

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

    /// <summary>A second name for a number that is translated: one that is none cannot collide in a translation.</summary>
    private static void Alias(JsonNode members)
    {
        members[0]!["numbers"] = new JsonObject { ["linux"] = 12345, ["windows"] = 12345 };
        Add(members, static member => member["name"] = "Alias");
    }

    /// <summary>The first field, of <paramref name="type"/>, which is put in: otherwise its lack is all that is told.</summary>
    private static JsonObject OfType(JsonObject structure, string type)
    {
        structure.Root["types"]![type] ??= CatalogueSlice.TypeNamed(type);
        var first = First(structure);
        first["type"] = type;
        return first;
    }

    /// <summary>A structure of every system that is nothing but an array of one that only Linux has.</summary>
    private static void LackingElements(JsonObject structure)
    {
        var field = OfType(structure, "peer-credentials");
        (field["name"], field["offset"], field["length"], field["trailing"]) = ("Peers", 0, 2, true);
        (structure["size"], structure["fields"]) = (64, new JsonArray(field.DeepClone()));
    }

    private static void Add(JsonNode members, Action<JsonObject> change)
    {
        var copy = (JsonObject)members[0]!.DeepClone();
        change(copy);
        ((JsonArray)members).Add(copy);
    }
}
