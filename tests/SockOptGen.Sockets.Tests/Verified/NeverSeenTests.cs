using System.Runtime.Versioning;

namespace SockOptGen.Sockets.Tests.Verified;

/// <summary>Few options are never seen, and each has its reason.</summary>
[SupportedOSPlatform("linux")]
public class NeverSeenTests
{
    private const int Most = 40;

    [Fact]
    public void Each_option_that_was_never_seen_has_its_reason()
    {
        var page = File.ReadAllText(Repository.Find("docs/verified.md")).ReplaceLineEndings("\n");
        var never = VerifiedPage.Unseen(page).ToList();
        Assert.Equal(NeverSeen.Reasons.Keys.Order(StringComparer.Ordinal), never.Order(StringComparer.Ordinal));
        Assert.True(never.Count <= Most, $"{never.Count} options");
    }

    [Fact]
    public void Page_has_the_reasons()
    {
        var page = File.ReadAllText(Repository.Find("docs/verified.md"));
        Assert.All(NeverSeen.Reasons, reason => Assert.Contains($"| {reason.Key} | {reason.Value} |", page, StringComparison.Ordinal));
    }
}
