namespace SockOptGen.Tests.Documentation;

public class PageLinkTests
{
    public static TheoryData<string> Pages =>
    [
        .. Directory.GetFiles(Repository.Root, "*.md")
            .Concat(Directory.GetFiles(Repository.Find("docs"), "*.md", SearchOption.AllDirectories))
            .Where(file => !file.EndsWith(".received.md", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_somewhere(string page)
    {
        var file = Repository.Find(page);

        Assert.Empty(MarkdownFile.Links(File.ReadAllText(file)).Where(link => Complaint(file, link) is not null)
            .Select(link => $"{link}: {Complaint(file, link)}"));
    }

    [Theory]
    [InlineData("README.md", "docs/rules.md", null)]
    [InlineData("README.md", "docs", null)]
    [InlineData("README.md", "https://example.org/gone", null)]
    [InlineData("README.md", "#limits", null)]
    [InlineData("docs/rules.md", "../README.md#what-you-get", null)]
    [InlineData("README.md", "docs/gone.md", "no such file")]
    [InlineData("README.md", "Docs/rules.md", "no such file")]
    [InlineData("README.md", "../outside.md", "outside the repository")]
    [InlineData("README.md", "#gone", "no such heading")]
    [InlineData("README.md", "docs/rules.md#gone", "no such heading")]
    public void A_link_is_judged(string page, string link, string? complaint) =>
        Assert.Equal(complaint, Complaint(Repository.Find(page), link));

    [Fact]
    public void Pages_are_read_as_sites_read_them()
    {
        const string text =
            "# A `b`, [c](d.md): e_f\n\n## Same\n\n```\n## not\n[no](no.md)\n```\n\n`[no](no.md)` [yes](yes.md#x)\n\n### Same\n";

        Assert.Equal(["a-b-c-e_f", "same", "same-1"], MarkdownFile.Anchors(text));
        Assert.Equal(["d.md", "yes.md#x"], MarkdownFile.Links(text));
    }

    private static string? Complaint(string page, string link)
    {
        if (Uri.TryCreate(link, UriKind.Absolute, out _))
        {
            return null;
        }

        var parts = link.Split('#', 2);
        var target = parts[0].Length == 0 ? page : Path.GetFullPath(parts[0], Path.GetDirectoryName(page)!);
        if (!target.StartsWith(Repository.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return "outside the repository";
        }

        if (!Path.Exists(target))
        {
            return "no such file";
        }

        return parts.Length == 1 || MarkdownFile.Anchors(File.ReadAllText(target)).Contains(parts[1]) ? null : "no such heading";
    }
}
