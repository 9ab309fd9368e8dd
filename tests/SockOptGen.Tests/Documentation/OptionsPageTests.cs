using System.Runtime.CompilerServices;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Documentation;

public class OptionsPageTests
{
    [Fact]
    public void Page_says_what_the_catalogue_says() => CommittedFile.Verify(OptionsPage.Write(), Repository("docs/options.md"));

    private static string Repository(string path, [CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../..", path));
}
