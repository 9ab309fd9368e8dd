using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Analysis;
using SockOptGen.Diagnostics;

namespace SockOptGen.Tests.Documentation;

public class HelpLinkTests
{
    [Theory]
    [InlineData("https://example.org/net/sockoptgen", "https://example.org/net/sockoptgen/blob/HEAD/docs/rules/SOCK1001.md")]
    [InlineData("https://example.org/net/sockoptgen.git", "https://example.org/net/sockoptgen/blob/HEAD/docs/rules/SOCK1001.md")]
    [InlineData("https://example.org/net/sockoptgen/", "https://example.org/net/sockoptgen/blob/HEAD/docs/rules/SOCK1001.md")]
    [InlineData("git@example.org:net/sockoptgen.git", null)]
    [InlineData("ssh://example.org/net/sockoptgen.git", null)]
    [InlineData("nonsense", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Page_is_found_from_the_address_of_the_repository(string? repository, string? link) =>
        Assert.Equal(link, HelpLinks.Of(repository, "SOCK1001"));

    [Fact]
    public void Every_rule_links_to_its_page_exactly_if_the_build_had_an_address()
    {
        var address =
            typeof(HelpLinks).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .SingleOrDefault(attribute => attribute.Key == "RepositoryUrl")?.Value;

        Assert.All(
            new DiagnosticAnalyzer[] { new CatalogueAnalyzer(), new SettingsAnalyzer(), new LeftOutAnalyzer(),
                new SocketCallAnalyzer() }.SelectMany(analyzer => analyzer.SupportedDiagnostics),
            rule => Assert.Equal(HelpLinks.Of(address, rule.Id) ?? "", rule.HelpLinkUri));
    }
}
