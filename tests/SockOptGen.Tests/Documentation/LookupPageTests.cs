namespace SockOptGen.Tests.Documentation;

/// <summary>The page to look options up; what a browser makes of it, Browser.Tests looks at.</summary>
public class LookupPageTests
{
    [Fact]
    public void Page_says_what_the_catalogue_says() => CommittedFile.Verify(LookupPage.Write(), Repository.Find("docs/index.html"));
}
