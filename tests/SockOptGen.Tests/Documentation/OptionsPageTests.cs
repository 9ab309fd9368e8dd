using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Documentation;

public class OptionsPageTests
{
    [Fact]
    public void Page_says_what_the_catalogue_says() => CommittedFile.Verify(OptionsPage.Write(), Repository.Find("docs/options.md"));
}
