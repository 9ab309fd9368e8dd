using Microsoft.CodeAnalysis.Text;

namespace SockOptGen.UsedOnly;

/// <summary>Looks for names in texts.</summary>
/// <remarks>
/// In the characters, not in the syntax: a comment or a string keeps a name too, which costs little, and no node has to be made for it.
/// </remarks>
internal sealed class NameScanner
{
    private readonly HashSet<string> _names;

    // By its first letter, a bit for each length of a name: most words of a program are none of the
    // names, and need not become a string to know.
    private readonly ulong[] _lengths = new ulong[128];
    private char[] _buffer = [];

    public NameScanner(IEnumerable<string> names)
    {
        _names = new HashSet<string>(names, StringComparer.Ordinal);
        foreach (var name in _names)
        {
            _lengths[name[0]] |= Bit(name.Length);
        }
    }

    /// <summary>The names that were found so far.</summary>
    public HashSet<string> Found { get; } = new(StringComparer.Ordinal);

    public void Scan(SourceText text)
    {
        var length = text.Length;
        if (_buffer.Length < length)
        {
            _buffer = new char[length];
        }

        text.CopyTo(0, _buffer, 0, length);
        if (ScanWords(length) && IdentifierEscapes.Resolve(_buffer, length) is var resolved && resolved != length)
        {
            ScanWords(resolved);
        }
    }

    /// <summary>Takes the words of the buffer; whether there may be names among them that are written otherwise.</summary>
    private bool ScanWords(int length)
    {
        var mayBeEscaped = false;
        for (var start = 0; start < length; start++)
        {
            var end = start;
            while (end < length && IsPart(_buffer[end]))
            {
                end++;
            }

            Take(start, end - start);
            start = end;
            mayBeEscaped |= end < length && _buffer[end] is '\\' or >= (char)128;
        }

        return mayBeEscaped;
    }

    private void Take(int start, int length)
    {
        if (length != 0 && _buffer[start] is < (char)128 and var first && (_lengths[first] & Bit(length)) != 0)
        {
            var word = new string(_buffer, start, length);
            if (_names.Contains(word))
            {
                Found.Add(word);
            }
        }
    }

    private static bool IsPart(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' || (c >= 128 && char.IsLetterOrDigit(c));

    // All above share the last bit.
    private static ulong Bit(int length) => 1UL << Math.Min(length, 63);
}
