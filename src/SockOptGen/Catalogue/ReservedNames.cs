namespace SockOptGen.Catalogue;

/// <summary>What a catalogue cannot call its types, their fields and its accessors: the emitted code means something else by it.</summary>
internal sealed class ReservedNames
{
    private const string Verb = "verb ";

    private readonly HashSet<string> _entries = new(StringComparer.Ordinal);
    private readonly List<string> _verbs = [];

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
                var entry = line.TrimEnd('\r');
                names._entries.Add(entry);
                if (entry.StartsWith(Verb, StringComparison.Ordinal))
                {
                    names._verbs.Add(entry.Substring(Verb.Length));
                }
            }
        }

        return names;
    }

    /// <summary>Whether <paramref name="name"/> cannot be that of a structure or an enumeration.</summary>
    public bool HasType(string name) => Has("type ", name);

    /// <summary>Whether .NET has an enumeration <paramref name="name"/> in System.Net.Sockets.</summary>
    public bool IsDotnetEnum(string name) => _entries.Contains("enum " + name);

    /// <summary>Whether .NET's enumeration <paramref name="name"/> has <paramref name="member"/>.</summary>
    public bool IsDotnetMember(string name, string member) => _entries.Contains($"member {name}.{member}");

    /// <summary>Whether <paramref name="name"/> cannot be that of a field of a structure.</summary>
    public bool HasField(string name) => Has("field ", name);

    /// <summary>The verb of other accessors that <paramref name="command"/> starts with; null: none.</summary>
    public string? VerbOf(string command) => _verbs.Find(verb => command.StartsWith(verb, StringComparison.Ordinal));

    /// <summary>Whether <paramref name="name"/> cannot be that of a command, verb and all.</summary>
    public bool HasCommand(string name) => _entries.Contains("command " + name);

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
