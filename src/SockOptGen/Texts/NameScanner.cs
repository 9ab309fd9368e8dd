using Microsoft.CodeAnalysis.Text;

namespace SockOptGen.Texts;

/// <summary>Looks for names in texts. Two that look for the same are equal.</summary>
/// <remarks>
/// In the characters, not in the syntax: a comment or a string keeps a name too, which costs little, and no node has to be made for it.
/// </remarks>
internal sealed class NameScanner : IEquatable<NameScanner>
{
    private readonly HashSet<string> _names;

    // By its first letter, a bit for each length of a name: most words of a program are none of the
    // names, and need not become a string to know.
    private readonly ulong[] _lengths = new ulong[128];

    // Whoever scans takes it, so that two threads do not share one.
    private char[]? _idle = [];

    public NameScanner(IEnumerable<string> names)
    {
        _names = new HashSet<string>(names, StringComparer.Ordinal);
        foreach (var name in _names)
        {
            _lengths[name[0]] |= Bit(name.Length);
        }
    }

    /// <summary>The names that are in <paramref name="text"/>, each once and in order.</summary>
    public string[] NamesIn(SourceText text)
    {
        var length = text.Length;
        var buffer = Interlocked.Exchange(ref _idle, null) ?? [];
        if (buffer.Length < length)
        {
            buffer = new char[length];
        }

        text.CopyTo(0, buffer, 0, length);
        HashSet<string>? found = null;
        if (ScanWords(buffer, length, ref found) && IdentifierEscapes.Resolve(buffer, length) is var resolved && resolved != length)
        {
            ScanWords(buffer, resolved, ref found);
        }

        _idle = buffer;
        return found is null ? [] : [.. found.OrderBy(static name => name, StringComparer.Ordinal)];
    }

    public bool Equals(NameScanner? other) => other is not null && (ReferenceEquals(this, other) || _names.SetEquals(other._names));

    public override bool Equals(object? obj) => Equals(obj as NameScanner);

    public override int GetHashCode() => _names.Count;

    /// <summary>Takes the words of the buffer; whether there may be names among them that are written otherwise.</summary>
    private bool ScanWords(char[] buffer, int length, ref HashSet<string>? found)
    {
        var mayBeEscaped = false;
        for (var start = 0; start < length; start++)
        {
            var end = start;
            while (end < length && IsPart(buffer[end]))
            {
                end++;
            }

            Take(buffer, start, end - start, ref found);
            start = end;
            mayBeEscaped |= end < length && buffer[end] is '\\' or >= (char)128;
        }

        return mayBeEscaped;
    }

    private void Take(char[] buffer, int start, int length, ref HashSet<string>? found)
    {
        if (length != 0 && buffer[start] is < (char)128 and var first && (_lengths[first] & Bit(length)) != 0)
        {
            var word = new string(buffer, start, length);
            if (_names.Contains(word))
            {
                (found ??= new(StringComparer.Ordinal)).Add(word);
            }
        }
    }

    private static bool IsPart(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' || (c >= 128 && char.IsLetterOrDigit(c));

    // All above share the last bit.
    private static ulong Bit(int length) => 1UL << Math.Min(length, 63);
}
