using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SockOptGen.Tests.Catalogue.Fuzz;

/// <summary>Spoils a catalogue the way people, merge tools and attackers do.</summary>
internal static class CatalogueMutation
{
    /// <summary>Stands in every hostile text; each of them has a character that no identifier has.</summary>
    public const string Marker = "Qz7x";

    private const string Inserted = "{}[]\",:/*\\\0\n\uFEFFé\uD800";

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    private static readonly string[] s_texts =
    [
        $"*/ {Marker}(); /*", $"\n{Marker}();\n", $"\r{Marker}", $"\u2028{Marker}();", $"\u0085{Marker}", $"</summary>{Marker}<x>",
        $"<see cref=\"{Marker}\"/>", $"]]>{Marker}--",
        $"\"; {Marker}(); //", $"\\\"{Marker}\\", $"{{{Marker}}}", $"\n#if {Marker}\n", $"\n#error {Marker}\n", $"\0{Marker}",
        $"\uD800{Marker}", $"&{Marker};", $"\u202E{Marker} x", $" {Marker}", $"{Marker}.{Marker}-", $"\"\"\"\n{Marker}",
        "", " ", "class", "int", "System", "Socket", "TcpNoDelay", "int32", "linux", "read", "SOL_SOCKET", "IPPROTO_TCP", "é", "𝔘", "a b",
        "A1", "_", "@class", "size", "10.0", "999999999999.0.0.0", "-1", "0x10", new string('x', 5000),
    ];

    private static readonly string[] s_numbers =
        ["0", "-1", "1", "4", "255", "65536", "2147483647", "2147483648", "-2147483648", "4294967295", "9223372036854775807",
            "9223372036854775808", "-9223372036854775809", "1.5", "1e400", "1e2", "-0", "true", "null", "[]", "{}", "\"7\""];

    /// <summary>The text of <paramref name="catalogue"/> after one to four changes of its tree, and at times of its characters.</summary>
    public static string Apply(JsonObject catalogue, Random random)
    {
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            ChangeTree(catalogue, random);
        }

        var text = catalogue.ToJsonString(random.Next(2) == 0 ? s_indented : null);
        return random.Next(4) == 0 ? ChangeCharacters(text, random) : text;
    }

    private static void ChangeTree(JsonObject root, Random random)
    {
        var nodes = All(root).Where(node => node.Parent is not null).ToList();
        if (nodes.Count == 0)
        {
            return;
        }

        var node = nodes[random.Next(nodes.Count)];
        switch (random.Next(6))
        {
            case 0:
                Remove(node);
                break;
            case 1:
                node.ReplaceWith(nodes[random.Next(nodes.Count)].DeepClone());
                break;
            case 2:
                node.ReplaceWith(JsonNode.Parse(s_numbers[random.Next(s_numbers.Length)]));
                break;
            case 3 when node.Parent is JsonObject parent:
                parent[s_texts[random.Next(s_texts.Length)]] = node.DeepClone();
                break;
            case 4 when node.Parent is JsonArray items:
                items.Add(node.DeepClone());
                break;
            default:
                node.ReplaceWith(JsonValue.Create(s_texts[random.Next(s_texts.Length)]));
                break;
        }
    }

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonObject parent)
        {
            parent.Remove(node.GetPropertyName());
        }
        else
        {
            ((JsonArray)node.Parent!).RemoveAt(node.GetElementIndex());
        }
    }

    private static IEnumerable<JsonNode> All(JsonNode node) => [node, .. node switch
    {
        JsonObject entry => entry.Select(member => member.Value).OfType<JsonNode>().SelectMany(All),
        JsonArray items => items.OfType<JsonNode>().SelectMany(All),
        _ => [],
    }];

    private static string ChangeCharacters(string text, Random random)
    {
        var changed = new StringBuilder(text);
        for (var i = random.Next(1, 4); i > 0 && changed.Length > 1; i--)
        {
            var place = random.Next(changed.Length - 1);
            switch (random.Next(4))
            {
                case 0:
                    changed.Remove(place, Math.Min(random.Next(1, 20), changed.Length - place));
                    break;
                case 1:
                    changed.Insert(place, Inserted[random.Next(Inserted.Length)]);
                    break;
                case 2:
                    changed[place] = (char)random.Next(char.MaxValue + 1);
                    break;
                default:
                    changed.Length = place;
                    break;
            }
        }

        return changed.ToString();
    }
}
