using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Json;

/// <summary>Reads JSON text in UTF-8, with comments and trailing commas allowed, into nodes that know their place.</summary>
/// <remarks>What stands before a syntax error is kept, so that one slip does not lose the entries above it.</remarks>
internal sealed class JsonTree
{
    private const int MaxDepth = 32;

    private readonly List<Problem> _problems = [];
    private int _count;

    private JsonTree()
    {
    }

    /// <summary>The outermost value; null where there is none.</summary>
    public JsonNode? Root { get; private set; }

    /// <summary>Whether something after an error was not read.</summary>
    public bool IsCutOff { get; private set; }

    public IReadOnlyList<Problem> Problems => _problems;

    public static JsonTree Parse(ReadOnlySpan<byte> utf8)
    {
        var tree = new JsonTree();
        var offsets = new CharOffsets(utf8);
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = MaxDepth,
        });

        try
        {
            tree.Read(ref reader, ref offsets);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: an escape that is half a surrogate pair, found when the string is read.
            var position = e is JsonException json ? PositionOf(utf8, json) : (int)reader.TokenStartIndex;
            var length = offsets.At(utf8.Length);
            var at = offsets.At(Math.Min(position, utf8.Length));
            tree.IsCutOff = true;
            tree._problems.Add(new Problem(RuleIds.InvalidJson, new TextSpan(at, at < length ? 1 : 0), Explain(e, utf8)));
        }

        return tree;
    }

    private void Read(ref Utf8JsonReader reader, scoped ref CharOffsets offsets)
    {
        var open = new Stack<JsonNode>();
        string? key = null;
        var keySpan = default(TextSpan);

        while (reader.Read())
        {
            var start = offsets.At((int)reader.TokenStartIndex);
            var span = TextSpan.FromBounds(start, offsets.At((int)reader.BytesConsumed));
            if (FindExcess(reader.TokenType, open) is { } excess)
            {
                IsCutOff = true;
                _problems.Add(new Problem(RuleIds.InvalidJson, new TextSpan(start, span.Length),
                    $"{excess}; split the file; the rest is not read"));
                return;
            }

            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    key = reader.GetString()!;
                    // BytesConsumed is past the colon; the key's own text ends at its closing quote.
                    keySpan = new TextSpan(start, reader.ValueSpan.Length == 0 ? 2 : offsets.Length(reader.ValueSpan) + 2);
                    if (open.Peek().IndexOf(key) >= 0)
                    {
                        open.Peek().HasDuplicateKey = true;
                        _problems.Add(new Problem(RuleIds.InvalidEntry, keySpan,
                            $"The key '{key}' is given twice in one object; keep one"));
                    }

                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop().IsComplete = true;
                    break;
                default:
                    var node = new JsonNode(reader.TokenType, span, TextOf(ref reader)) { IsComplete = true };
                    Attach(node, key, keySpan, open);
                    key = null;
                    if (node.Kind is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    {
                        node.IsComplete = false;
                        open.Push(node);
                    }

                    break;
            }
        }
    }

    /// <summary>What is more than a catalogue can have when a token of <paramref name="type"/> comes into the innermost of
    /// <paramref name="open"/>; or null.</summary>
    private string? FindExcess(JsonTokenType type, Stack<JsonNode> open)
    {
        if (type is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            return null;
        }

        return ++_count > CatalogueLimits.Values ? $"The catalogue has more than {Digits.Of(CatalogueLimits.Values)} keys and values"
            : open.Count == 0 ? null
            : type == JsonTokenType.PropertyName && open.Peek().Members.Count == CatalogueLimits.Entries
                ? $"An object of a catalogue has at most {Digits.Of(CatalogueLimits.Entries)} keys"
            : open.Peek() is { Kind: JsonTokenType.StartArray } array && array.Items.Count == CatalogueLimits.Entries
                ? $"An array of a catalogue has at most {Digits.Of(CatalogueLimits.Entries)} elements"
            : null;
    }

    private void Attach(JsonNode node, string? key, TextSpan keySpan, Stack<JsonNode> open)
    {
        if (open.Count == 0)
        {
            Root = node;
        }
        else if (key is null)
        {
            open.Peek().Add(node);
        }
        else
        {
            open.Peek().Add(new JsonMember(key, keySpan, node));
        }
    }

    private static string TextOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan.ToArray()),
        _ => "",
    };

    private static int PositionOf(ReadOnlySpan<byte> utf8, JsonException e)
    {
        var offset = 0;
        for (var line = e.LineNumber ?? 0; line > 0; line--)
        {
            offset += utf8.Slice(offset).IndexOf((byte)'\n') + 1;
        }

        return offset + (int)(e.BytePositionInLine ?? 0);
    }

    private static string Explain(Exception e, ReadOnlySpan<byte> utf8)
    {
        if (string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(utf8.ToArray())))
        {
            return "The catalogue is empty; it needs at least { \"options\": [] }";
        }

        // The reader's message ends with a path and a position that the diagnostic shows itself.
        var message = e.Message;
        foreach (var tail in new[] { " Path: ", " LineNumber: ", " Change the reader options" })
        {
            var end = message.IndexOf(tail, StringComparison.Ordinal);
            message = end < 0 ? message : message.Substring(0, end);
        }

        return $"The catalogue is not valid JSON: {Display.Message(message.TrimEnd('.'))}; the rest is not read";
    }
}
