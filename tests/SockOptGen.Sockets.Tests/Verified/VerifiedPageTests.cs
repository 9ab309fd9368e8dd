using System.Runtime.Versioning;
using SockOptGen.Sockets.Tests.Options;

namespace SockOptGen.Sockets.Tests.Verified;

[Collection(SystemWide.Name)]
[SupportedOSPlatform("linux")]
public class VerifiedPageTests
{
    /// <summary>Another machine may see other outcomes; which options there are, it may not.</summary>
    [Fact]
    public void Page_has_the_options_of_the_catalogue()
    {
        var path = Repository.Find("docs/verified.md");
        if (CommittedFile.IsAccepted && OperatingSystem.IsLinux())
        {
            File.WriteAllText(path, VerifiedPage.Write(File.ReadAllText(Repository.Find("docs/hosts.md")).ReplaceLineEndings("\n")));
        }

        var (expected, listed) = (VerifiedPage.Expected.ToList(),
            VerifiedPage.Listed(File.ReadAllText(path).ReplaceLineEndings("\n")).ToList());
        Assert.True(
            expected.SequenceEqual(listed),
            $"{path} lacks [{string.Join(", ", expected.Except(listed))}] " +
            $"and has in vain [{string.Join(", ", listed.Except(expected))}], " +
            "or has them in another order; run this on Linux with SOCKOPTGEN_ACCEPT=1.");
    }
}
