namespace SockOptGen.Catalogue;

/// <summary>What a catalogue cannot call its types, their fields and its accessors: the emitted code means something else by it.</summary>
internal sealed class ReservedNames
{
    private readonly HashSet<string> _entries = new(StringComparer.Ordinal);

    /// <summary>
    /// Reads one entry a line: "type Socket", or "type To*" for all names whose first word is "To". What begins with # is a comment.
    /// </summary>
    public static ReservedNames Parse(string text)
    {
        var names = new ReservedNames();
        foreach (var line in text.Split('\n'))
        {
            if (line.Length != 0 && line[0] != '#')
            {
                names._entries.Add(line.TrimEnd('\r'));
            }
        }

        return names;
    }

    /// <summary>Whether <paramref name="name"/> cannot be that of a structure or an enumeration.</summary>
    public bool HasType(string name) => Has("type ", name);

    /// <summary>Whether <paramref name="name"/> cannot be that of a field of a structure.</summary>
    public bool HasField(string name) => Has("field ", name);

    /// <summary>Whether <paramref name="name"/> cannot be that of an accessor.</summary>
    public bool HasAccessor(string name) => Has("accessor ", name);

    private bool Has(string kind, string name)
    {
        if (_entries.Contains(kind + name))
        {
            return true;
        }

        var second = 1;
        while (second < name.Length && name[second] is not (>= 'A' and <= 'Z'))
        {
            second++;
        }

        return second < name.Length && _entries.Contains($"{kind}{name.Substring(0, second)}*");
    }
}
