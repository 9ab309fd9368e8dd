using System.Text.RegularExpressions;
using SockOptGen.TestSupport.Processes;

namespace SockOptGen.Tests.Documentation;

/// <summary>The page to look options up: what it holds, and what a browser without a window makes of it.</summary>
public partial class LookupPageTests
{
    [Fact]
    public void Page_says_what_the_catalogue_says() => CommittedFile.Verify(LookupPage.Write(), Repository.Find("docs/index.html"));

    [Theory]
    [InlineData("q=keepidle", "TCP_KEEPIDLE")]
    [InlineData("q=KEEP_IDLE", "TCP_KEEPIDLE")]
    [InlineData("q=SetTcpKeepIdle", "TCP_KEEPIDLE")]
    [InlineData("q=TcpKeepAliveTime", "TCP_KEEPIDLE")]
    [InlineData("q=6+4&level=Tcp", "TCP_KEEPIDLE", "TCP_MAXSEG", "TCP_NOPUSH")]
    [InlineData("q=6+4&os=linux&level=Tcp", "TCP_KEEPIDLE")]
    [InlineData("q=0xffff+0x1006", "SO_RCVTIMEO")]
    [InlineData("q=rcvtimeo&os=windows", "SO_RCVTIMEO")]
    [InlineData("q=nothing+of+the+kind")]
    public async Task What_is_asked_for_is_shown(string query, params string[] options)
    {
        var page = await OpenAsync(query);

        Assert.Equal(options, Shown().Matches(page).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
        Assert.Contains($">{options.Length} option{(options.Length == 1 ? "" : "s")}</output>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Word_finds_more_than_one() =>
        Assert.Superset(
            new HashSet<string> { "SO_RCVTIMEO", "SO_SNDTIMEO", "TCP_USER_TIMEOUT" },
            Shown().Matches(await OpenAsync("q=timeo")).Select(match => match.Groups[1].Value).ToHashSet());

    private static async Task<string> OpenAsync(string query)
    {
        AllTests.Only();
        const string Browser = "/usr/bin/chromium";
        Assert.SkipUnless(File.Exists(Browser), "Chromium is not installed.");
        var profile = Directory.CreateTempSubdirectory("SockOptGen.Lookup.");
        try
        {
            var run = await Command.RunAsync(new(Browser,
                ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", $"--user-data-dir={profile.FullName}",
                    "--virtual-time-budget=2000", "--dump-dom", $"file://{Repository.Find("docs/index.html")}?{query}"]));
            return run.ShouldSucceed().Output;
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    [GeneratedRegex("""<tr id="([^"]+)"(?![^>]* hidden)""")]
    private static partial Regex Shown();
}
