using System.Text.RegularExpressions;

namespace SockOptGen.TestSupport.Processes;

/// <summary>A warning or an error in a build's output.</summary>
/// <param name="Place">Where it is, as printed: a file with line and column, or the tool.</param>
public sealed partial record BuildMessage(string Place, string Severity, string Id, string Text)
{
    /// <summary>The messages in <paramref name="output"/>; one that several steps of a build repeat counts once.</summary>
    public static IReadOnlyList<BuildMessage> Parse(string output) =>
    [
        .. Line().Matches(output)
            .Select(match => new BuildMessage(match.Groups["place"].Value, match.Groups["severity"].Value, match.Groups["id"].Value,
                match.Groups["text"].Value))
            .Distinct(),
    ];

    // Some tools put the kind of analysis before the severity: "Trim analysis warning IL2026".
    [GeneratedRegex(@"^\s*(?<place>\S.*?)\s*: (?:[\w ]+ )?(?<severity>warning|error) (?<id>[A-Z]+\d+): (?<text>.*?)\s*(?:\[[^\]]+\])?\s*$",
        RegexOptions.Multiline)]
    private static partial Regex Line();
}
