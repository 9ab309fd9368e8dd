using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Analysis;
using SockOptGen.Diagnostics;

namespace SockOptGen.Tests.Documentation;

public class HelpLinkTests
{
    [Theory]
    [InlineData("https://example.org/net/sockoptgen/blob/HEAD/", "https://example.org/net/sockoptgen/blob/HEAD/docs/rules/SOCK1001.md")]
    [InlineData(null, null)]
    public void Page_is_below_the_address(string? address, string? link) => Assert.Equal(link, HelpLinks.Of(address, "SOCK1001"));

    [Fact]
    public void Every_rule_links_to_its_page_exactly_if_the_build_had_an_address()
    {
        var address =
            typeof(HelpLinks).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .SingleOrDefault(attribute => attribute.Key == HelpLinks.AddressKey)?.Value;

        Assert.All(
            new DiagnosticAnalyzer[] { new CatalogueAnalyzer(), new SettingsAnalyzer(), new LeftOutAnalyzer(),
                new SocketCallAnalyzer() }.SelectMany(analyzer => analyzer.SupportedDiagnostics),
            rule => Assert.Equal(HelpLinks.Of(address, rule.Id) ?? "", rule.HelpLinkUri));
    }
}
