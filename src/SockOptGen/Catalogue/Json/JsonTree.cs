using System.Runtime.CompilerServices;
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
    /// <summary>How the text of a catalogue is read.</summary>
    public static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 32,
    };

    private readonly List<Problem> _problems = [];

    // The objects and arrays that are not closed yet, and the key that waits for its value.
    private readonly Stack<JsonNode> _open = [];
    private string? _key;
    private TextSpan _keySpan;
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
        var reader = new Utf8JsonReader(utf8, Options);

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
        while (reader.Read() && Take(ref reader, ref offsets))
        {
        }
    }

    /// <summary>Takes one token; false where the rest is not read.</summary>
    /// <remarks>The runtime optimizes a loop while it runs. With this inside, that takes as long as to read a large catalogue.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Take(ref Utf8JsonReader reader, scoped ref CharOffsets offsets)
    {
        var start = offsets.At((int)reader.TokenStartIndex);
        var span = TextSpan.FromBounds(start, offsets.At((int)reader.BytesConsumed));
        if (FindExcess(reader.TokenType) is { } excess)
        {
            IsCutOff = true;
            _problems.Add(new Problem(RuleIds.InvalidJson, new TextSpan(start, span.Length),
                $"{excess}; split the file; the rest is not read"));
            return false;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _key = reader.GetString()!;
                // BytesConsumed is past the colon; the key's own text ends at its closing quote.
                _keySpan = new TextSpan(start, reader.ValueSpan.Length == 0 ? 2 : offsets.Length(reader.ValueSpan) + 2);
                if (_open.Peek().IndexOf(_key) >= 0)
                {
                    _open.Peek().HasDuplicateKey = true;
                    _problems.Add(new Problem(RuleIds.InvalidEntry, _keySpan,
                        $"The key '{_key}' is given twice in one object; keep one"));
                }

                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _open.Pop().IsComplete = true;
                break;
            default:
                var node = new JsonNode(reader.TokenType, span, TextOf(ref reader)) { IsComplete = true };
                Attach(node);
                if (node.Kind is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    node.IsComplete = false;
                    _open.Push(node);
                }

                break;
        }

        return true;
    }

    /// <summary>What is more than a catalogue can have when a token of <paramref name="type"/> comes into the innermost value that is
    /// open; or null.</summary>
    private string? FindExcess(JsonTokenType type)
    {
        if (type is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            return null;
        }

        return ++_count > CatalogueLimits.Values ? $"The catalogue has more than {Digits.Of(CatalogueLimits.Values)} keys and values"
            : _open.Count == 0 ? null
            : type == JsonTokenType.PropertyName && _open.Peek().Members.Count == CatalogueLimits.Entries
                ? $"An object of a catalogue has at most {Digits.Of(CatalogueLimits.Entries)} keys"
            : _open.Peek() is { Kind: JsonTokenType.StartArray } array && array.Items.Count == CatalogueLimits.Entries
                ? $"An array of a catalogue has at most {Digits.Of(CatalogueLimits.Entries)} elements"
            : null;
    }

    private void Attach(JsonNode node)
    {
        if (_open.Count == 0)
        {
            Root = node;
        }
        else if (_key is null)
        {
            _open.Peek().Add(node);
        }
        else
        {
            _open.Peek().Add(new JsonMember(_key, _keySpan, node));
            _key = null;
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
