using System.Text.RegularExpressions;

namespace SockOptGen.Tests.Documentation;

/// <summary>The links and headings of a page, without what stands in its code.</summary>
internal static partial class MarkdownFile
{
    public static IEnumerable<string> Headings(string text) =>
        HeadingLine().Matches(WithoutCode(text)).Select(match => match.Groups[1].Value);

    public static IEnumerable<string> Links(string text) =>
        Link().Matches(InlineCode().Replace(WithoutCode(text), "")).Select(match => match.Groups[1].Value);

    /// <summary>The anchors of the headings, as web sites of repositories make them: the second of a name gets -1.</summary>
    public static HashSet<string> Anchors(string text)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var heading in Headings(text))
        {
            var anchor = Dropped().Replace(LinkText().Replace(heading, "$1").ToLowerInvariant(), "").Replace(' ', '-');
            for (var i = 0; !anchors.Add(i == 0 ? anchor : $"{anchor}-{i}"); i++)
            {
            }
        }

        return anchors;
    }

    private static string WithoutCode(string text) => Fence().Replace(text.ReplaceLineEndings("\n"), "");

    [GeneratedRegex(@"^(`{3,})[^`\n]*\n(?:.*\n)*?\1 *$", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"`+[^`\n]*`+")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkText();

    [GeneratedRegex(@"^#{1,6} (.+?) *$", RegexOptions.Multiline)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Dropped();
}
