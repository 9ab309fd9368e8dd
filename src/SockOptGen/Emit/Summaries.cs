using SockOptGen.Catalogue;

namespace SockOptGen.Emit;

/// <summary>
/// Makes the summary of an accessor from that of its option: "Gets whether …" or "Sets how long …". A catalogue says what an option is,
/// "The longest …", or what it does, "Restricts the socket to …".
/// </summary>
internal static class Summaries
{
    private const string Truth = "True when ";

    /// <summary>The words that a summary can start with and still follow "Gets".</summary>
    private static readonly HashSet<string> s_openers = new(StringComparer.Ordinal)
    {
        "A", "All", "An", "At", "By", "Each", "Every", "For", "From", "How", "If", "In", "No", "On", "One", "Some", "The", "To", "What",
        "When", "Where", "Whether", "Which", "Who", "Whose",
    };

    /// <summary>The summary of the accessor for <paramref name="access"/>, not yet safe in XML.</summary>
    public static string Of(SocketOption option, ValueKind kind, Access access)
    {
        var summary = option.Summary;
        if (access == Access.Write && (option.Command is not null || kind == ValueKind.Action))
        {
            return summary;
        }

        var verb = access == Access.Read ? "Gets" : "Sets";
        var end = summary.IndexOf(' ');
        var first = (end < 0 ? summary : summary.Substring(0, end)).TrimEnd(',', ':', '.');
        if (summary.StartsWith(Truth, StringComparison.Ordinal))
        {
            return $"{verb} whether {summary.Substring(Truth.Length)}";
        }

        if (first == verb)
        {
            return summary;
        }

        // "Lists" or "Keeps" is what an option does, "Address" is what it is.
        var isVerb = first.Length > 2 && first[first.Length - 1] == 's' && first[first.Length - 2] != 's' && first != "Bits" ||
            first == "Once";
        return s_openers.Contains(first) ? $"{verb} {Lower(summary)}"
            : !isVerb ? $"{verb} the {Lower(summary)}"
            : kind == ValueKind.Boolean ? $"{verb} whether the option {Lower(summary)}"
            : $"{verb} the value that {Lower(summary)}";
    }

    // An abbreviation stays as it is.
    private static string Lower(string summary) =>
        summary.Length == 0 || (summary.Length > 1 && !char.IsLower(summary[1]) && summary[1] != ' ') ? summary
            : char.ToLowerInvariant(summary[0]) + summary.Substring(1);
}
