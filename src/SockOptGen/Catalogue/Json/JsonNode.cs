using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace SockOptGen.Catalogue.Json;

/// <summary>A JSON value that knows where in the file it stands, which System.Text.Json's own documents do not.</summary>
internal sealed class JsonNode(JsonTokenType kind, TextSpan span, string text)
{
    /// <summary>An entry has fewer keys, and to go through them is faster than to make a table.</summary>
    private const int MaxSearched = 32;

    private List<JsonMember>? _members;
    private List<JsonNode>? _items;
    private Dictionary<string, int>? _index;

    /// <summary>StartObject, StartArray, String, Number, True, False or Null.</summary>
    public JsonTokenType Kind { get; } = kind;

    /// <summary>The value's text; of an object or array its opening bracket.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>A string's content, a number's digits; otherwise empty.</summary>
    public string Text { get; } = text;

    /// <summary>Whether the closing bracket was seen: false only for what a syntax error cut off.</summary>
    public bool IsComplete { get; set; }

    /// <summary>Whether an object gives a key twice.</summary>
    public bool HasDuplicateKey { get; set; }

    public IReadOnlyList<JsonMember> Members => (IReadOnlyList<JsonMember>?)_members ?? [];

    public IReadOnlyList<JsonNode> Items => (IReadOnlyList<JsonNode>?)_items ?? [];

    public void Add(JsonMember member)
    {
        (_members ??= []).Add(member);
        if (_index is { } index && !index.ContainsKey(member.Key))
        {
            index.Add(member.Key, _members.Count - 1);
        }
    }

    public void Add(JsonNode item) => (_items ??= []).Add(item);

    /// <summary>Where the member named <paramref name="key"/> stands; -1 where there is none.</summary>
    public int IndexOf(string key)
    {
        if (_members?.Count > MaxSearched)
        {
            return (_index ??= CreateIndex(_members)).TryGetValue(key, out var place) ? place : -1;
        }

        // A cold compiler runs this hundreds of thousands of times before anything is optimized:
        // over the list itself, without an enumerator.
        for (var i = 0; i < _members?.Count; i++)
        {
            if (_members[i].Key == key)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The member named <paramref name="key"/>, or null.</summary>
    public JsonMember? Find(string key) => IndexOf(key) is >= 0 and var i ? _members![i] : null;

    private static Dictionary<string, int> CreateIndex(List<JsonMember> members)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < members.Count; i++)
        {
            // Of a key that is given twice the first one counts.
            if (!index.ContainsKey(members[i].Key))
            {
                index.Add(members[i].Key, i);
            }
        }

        return index;
    }
}
