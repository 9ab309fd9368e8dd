using System.Text.RegularExpressions;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Documentation;

/// <summary>Every link from a page to another file, and to a heading in it, leads somewhere.</summary>
public partial class LinkTests
{
    private static readonly string s_root = Path.GetDirectoryName(Repository.Find("README.md"))!;

    public static TheoryData<string> Pages =>
    [
        .. Directory.EnumerateFiles(s_root, "*.md").Concat(
            Directory.EnumerateFiles(Repository.Find("docs"), "*.md", SearchOption.AllDirectories))
            .Select(static file => Path.GetRelativePath(s_root, file)),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_of(string page)
    {
        var file = Path.Combine(s_root, page);

        Assert.All(Link().Matches(File.ReadAllText(file)).Select(static match => match.Groups["link"].Value),
            link => Assert.True(Leads(file, link), link));
    }

    private static bool Leads(string page, string link)
    {
        var (path, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, null);
        var target = path.Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, path);
        return Path.Exists(target) && (anchor is null || Heading().Matches(File.ReadAllText(target))
            .Any(match => Anchor(match.Groups["text"].Value) == anchor));
    }

    /// <summary>As sites of repositories make it of a heading.</summary>
    private static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex(@"\[[^\[\]\r\n]+\]\((?!https?:)(?<link>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.+?)\\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
