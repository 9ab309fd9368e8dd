using System.Text;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis;

public class HostileCatalogueTests
{
    [Fact]
    public async Task Fifty_megabytes_are_refused() =>
        await AssertRefusedAsync(SourceText.From(new string(' ', 50 * 1024 * 1024), Encoding.UTF8), "SOCK0001", "52428800 characters");

    [Fact]
    public async Task Ten_thousand_levels_of_nesting_are_refused() =>
        await AssertRefusedAsync(SourceText.From("{ \"options\": " + new string('[', 10_000), Encoding.UTF8), "SOCK0001",
            "maximum configured depth");

    [Fact]
    public async Task Utf16_is_refused()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{ }")).ToArray();
        await AssertRefusedAsync(SourceText.From(new MemoryStream(bytes)), "SOCK0001", "saved as utf-16");
    }

    [Fact]
    public async Task Utf16_without_a_mark_is_refused() =>
        await AssertRefusedAsync(SourceText.From(new MemoryStream(Encoding.Unicode.GetBytes("{ }"))), "SOCK0001", "not valid JSON");

    [Fact]
    public async Task Utf8_with_a_mark_is_read()
    {
        var bytes = Encoding.UTF8.GetPreamble().Concat("{ }"u8.ToArray()).ToArray();
        var project = new TestProject { Files = [new TestFile("/project/my.sockopt.json", SourceText.From(new MemoryStream(bytes)))] };

        Assert.Empty(await project.AnalyzeAsync());
    }

    [Fact]
    public async Task What_stands_before_a_syntax_error_is_used()
    {
        const string Json =
            """
            { "options": [
              { "name": "SO_GOOD", "level": "SOL_SOCKET", "accessor": "SoGood", "type": "int32", "access": "read",
                "numbers": { "linux": 12 }, "summary": "Good." },
              { "name": "SO_CUT", "level": "SOL_SOCKET", "accessor": "SoCut", "type": "int32", "access": "read",
                "numbers": { "linux": 13 }, "summary": "Cut." ;
            """;
        var project = TestProject.WithCatalogue(Json);

        Assert.Equal("SOCK0001", Assert.Single(await project.AnalyzeAsync()).Id);
        var run = project.Run().AssertCompiles();
        Assert.Contains("GetSoGood(", run.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("GetSoCut(", run.AllText, StringComparison.Ordinal);
    }

    private static async Task AssertRefusedAsync(SourceText text, string id, string message)
    {
        var project = TestProject.WithCatalogue("") with { Files = [new TestFile("/project/my.sockopt.json", text)] };

        var diagnostic = Assert.Single(await project.AnalyzeAsync());

        Assert.Equal(id, diagnostic.Id);
        Assert.Equal("/project/my.sockopt.json", diagnostic.Location.GetLineSpan().Path);
        Assert.Contains(message, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("GetUdpCork(", project.Run().AssertCompiles().AllText, StringComparison.Ordinal);
    }
}
