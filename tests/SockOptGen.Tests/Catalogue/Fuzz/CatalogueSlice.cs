using System.Text.Json;
using System.Text.Json.Nodes;
using SockOptGen.Catalogue.Loading;

namespace SockOptGen.Tests.Catalogue.Fuzz;

/// <summary>A few entries of the real catalogue with all that they name: a catalogue that stands alone.</summary>
internal static class CatalogueSlice
{
    private static readonly JsonDocumentOptions s_lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true
    };

    // Nodes are made as they are first looked at, and so not for several threads.
    private static readonly ThreadLocal<JsonObject> s_all = new(Load);

    public static JsonObject Take(Random random)
    {
        var all = (JsonArray)s_all.Value!["options"]!;
        var options = Enumerable.Range(0, random.Next(1, 5)).Select(_ => all[random.Next(all.Count)]!.DeepClone()).ToList();
        var slice = new JsonObject();
        Collect("levels", options, slice);
        Collect("types", options, slice);
        slice["options"] = new JsonArray([.. options]);
        return slice;
    }

    public static JsonNode TypeNamed(string name) => s_all.Value!["types"]![name]!.DeepClone();

    private static JsonObject Load()
    {
        var all = new JsonObject { ["levels"] = new JsonObject(), ["types"] = new JsonObject(), ["options"] = new JsonArray() };
        foreach (var file in BuiltInCatalogue.Files)
        {
            var root = (JsonObject)JsonNode.Parse(file.Text.ToString(), documentOptions: s_lenient)!;
            foreach (var section in new[] { "levels", "types" })
            {
                foreach (var (key, entry) in (JsonObject?)root[section] ?? [])
                {
                    all[section]![key] = entry!.DeepClone();
                }
            }

            foreach (var option in (JsonArray)root["options"]!)
            {
                ((JsonArray)all["options"]!).Add(option!.DeepClone());
            }
        }

        return all;
    }

    /// <summary>Puts into <paramref name="slice"/> the entries of <paramref name="section"/> that <paramref name="users"/>
    /// name, and those that these name.</summary>
    private static void Collect(string section, IEnumerable<JsonNode> users, JsonObject slice)
    {
        var (source, found) = ((JsonObject)s_all.Value![section]!, new JsonObject());
        var names = new Queue<string>(users.SelectMany(Strings));
        while (names.TryDequeue(out var name))
        {
            if (source[name] is { } entry && !found.ContainsKey(name))
            {
                found[name] = entry.DeepClone();
                foreach (var other in Strings(entry))
                {
                    names.Enqueue(other);
                }
            }
        }

        slice[section] = found;
    }

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject entry => entry.SelectMany(member => Strings(member.Value)),
        JsonArray items => items.SelectMany(Strings),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };
}
