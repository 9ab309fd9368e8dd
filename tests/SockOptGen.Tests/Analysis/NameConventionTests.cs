using Microsoft.CodeAnalysis;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis;

/// <summary>Names in catalogues that are unlike those of .NET.</summary>
public class NameConventionTests
{
    [Theory]
    [InlineData("«\"ownLevel\"»", "\"OwnLevelRetry\"", "'OwnLevel'")]
    [InlineData("\"Own\"", "«\"own_retry\"»", "'OwnRetry'")]
    [InlineData("«\"Tcp\"»", "\"OwnRetry\"", "IPPROTO_TCP already has the prefix 'Tcp'")]
    public async Task Odd_name_is_a_warning_and_is_used(string prefix, string accessor, string message)
    {
        var json = MarkedJson.Parse($$"""
            {
              "levels": { "SOL_OWN": { "prefix": {{prefix}}, "numbers": { "linux": 777 }, "default": true } },
              "options": [ { "name": "OWN_RETRY", "level": "SOL_OWN", "accessor": {{accessor}}, "type": "int32",
                "access": "read", "numbers": { "linux": 1 }, "summary": "The number of retries." } ]
            }
            """);
        var project = TestProject.WithCatalogue(json.Text) with { Properties = [] };

        var diagnostic = Assert.Single(await project.AnalyzeAsync());

        Assert.Equal(("SOCK0012", DiagnosticSeverity.Warning, json.Span.Start),
            (diagnostic.Id, diagnostic.Severity, diagnostic.Location.SourceSpan.Start));
        Assert.Contains(message, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(accessor.Trim('«', '»', '"') + "(this", project.Run().AssertCompiles().AllText, StringComparison.Ordinal);
    }
}
