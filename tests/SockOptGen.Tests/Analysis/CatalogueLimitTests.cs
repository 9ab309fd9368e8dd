using System.Globalization;
using Microsoft.CodeAnalysis;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis;

/// <summary>A catalogue that is too much for a compiler is told so once, where it becomes too much.</summary>
public class CatalogueLimitTests
{
    private const string Rest = "\"access\": \"read\", \"numbers\": { \"linux\": 12 }, \"summary\": \"It.\" }";

    [Theory]
    [InlineData(5_000, false)]
    [InlineData(5_001, true)]
    public async Task Keys_of_an_object(int count, bool isOver)
    {
        var levels = Repeat(count, "\"SOL_OWN_$n$\": { \"prefix\": \"Own\", \"numbers\": { \"linux\": 7 } }", "\n");
        var found = await AnalyzeAsync($"{{ \"levels\": {{\n{levels} }} }}");

        AssertLimit(found, isOver, "SOCK0001", "An object of a catalogue has at most 5000 keys; split the file", 5_002);
    }

    [Fact]
    public async Task Elements_of_an_array()
    {
        var found = await AnalyzeAsync($"{{ \"options\": [\n{Repeat(6_000, "[]", "\n")} ] }}");

        Assert.Equal(101, found.Count);
        var limit = Assert.Single(found, diagnostic => diagnostic.Id == "SOCK0001");
        AssertAt(limit, "An array of a catalogue has at most 5000 elements; split the file", 5_002);
    }

    [Fact]
    public async Task Keys_and_values_of_a_file()
    {
        var found = await AnalyzeAsync($"{{ \"options\": [\n{Repeat(90, "[" + Repeat(4_000, "[]", "") + "]", "\n")} ] }}");

        // Each line has 4,001.
        AssertAt(Assert.Single(found, diagnostic => diagnostic.Id == "SOCK0001"),
            "The catalogue has more than 250000 keys and values; split the file", 64);
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    [InlineData(4_000, true)]
    public async Task Mistakes_when_it_is_read(int count, bool isOver)
    {
        var found = await AnalyzeAsync($"{{ \"options\": [\n{Repeat(count, "7", "\n")} ] }}");

        Assert.Equal(isOver ? 101 : count, found.Count);
        AssertLimit(found, isOver, "SOCK0002", "has more than 100 mistakes; fix those before this one", 102);
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    [InlineData(2_000, true)]
    public async Task Mistakes_when_names_are_looked_up(int count, bool isOver)
    {
        const string Option = "{ \"name\": \"SO_$n$\", \"accessor\": \"So$n$X\", \"level\": \"SOL_NOWHERE\", \"type\": \"int32\", " + Rest;

        var found = await AnalyzeAsync($"{{ \"options\": [\n{Repeat(count, Option, "\n")} ] }}");

        Assert.Equal(isOver ? 101 : count, found.Count);
        AssertLimit(found, isOver, "SOCK0004", "has more than 100 mistakes; fix those before this one", 102);
    }

    [Theory]
    [InlineData(8, 2, false)]
    [InlineData(9, 2, true)]
    [InlineData(2_000, 1, true)]
    public async Task Structures_in_each_other(int depth, int fields, bool isOver)
    {
        var found = await AnalyzeAsync($"{{ \"types\": {{\n{Structures(depth, fields)} }} }}");

        AssertLimit(found, isOver, "SOCK0002", "Structures nest at most 8 deep, and 's9' is deeper", 10);
    }

    [Theory]
    [InlineData(2, 31, false)]
    [InlineData(2, 32, true)]
    public async Task Fields_with_those_of_the_structures_in_it(int depth, int fields, bool isOver)
    {
        // 31 + 31 * 31 = 992; 32 + 32 * 32 = 1056.
        var found = await AnalyzeAsync($"{{ \"types\": {{\n{Structures(depth, fields)} }} }}");

        AssertLimit(found, isOver, "SOCK0002", "at most 1024 fields, including those of the structures in it, and 's2' has 1056", 3);
    }

    [Theory]
    [InlineData(1_024, false)]
    [InlineData(1_025, true)]
    public async Task Members_of_an_enumeration(int count, bool isOver)
    {
        var members = Repeat(count, "{ \"name\": \"M$n$\", \"value\": $n$ }", "\n");
        var found =
            await AnalyzeAsync(
                $"{{ \"types\": {{ \"e\": {{ \"kind\": \"enum\", \"enum\": \"Own\", \"layout\": \"int32\", \"members\": [\n{members} ] " +
                    $"}} }} }}");

        AssertLimit(found, isOver, "SOCK0002", "An enumeration has at most 1024 members", 1_026);
    }

    [Theory]
    [InlineData(256, false)]
    [InlineData(257, true)]
    public async Task Fields_of_a_structure(int count, bool isOver)
    {
        var found = await AnalyzeAsync($"{{ \"types\": {{ {Head(1)}\n{Repeat(count, Field("int32"), "\n")} ] }} }} }}");

        AssertLimit(found, isOver, "SOCK0002", "A structure has at most 256 fields", 258);
    }

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string json)
    {
        var project = TestProject.WithCatalogue(json);
        var found = await project.AnalyzeAsync();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static void AssertLimit(IReadOnlyList<Diagnostic> found, bool isOver, string id, string message, int line)
    {
        if (!isOver)
        {
            Assert.DoesNotContain(found,
                diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains(message, StringComparison.Ordinal));
            return;
        }

        var limit = found[^1];
        Assert.Equal(id, limit.Id);
        AssertAt(limit, message, line);
        Assert.Single(found,
            diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture) == limit.GetMessage(CultureInfo.InvariantCulture));
    }

    private static void AssertAt(Diagnostic diagnostic, string message, int line)
    {
        Assert.Contains(message, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(line, diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1);
    }

    private static string Repeat(int count, string text, string after) =>
        string.Join("," + after, Enumerable.Range(0, count).Select(i => text.Replace("$n$", i.ToString(CultureInfo.InvariantCulture))));

    private static string Head(int number) =>
        $"\"s{number}\": {{ \"kind\": \"structure\", \"struct\": \"Own{number}\", \"size\": 8, \"summary\": \"It.\", \"fields\": [";

    private static string Field(string type) => $"{{ \"name\": \"F$n$\", \"type\": \"{type}\", \"offset\": 0 }}";

    // One line each.
    private static string Structures(int depth, int fields) => string.Join(
        ",\n", Enumerable.Range(1, depth).Select(i => $"{Head(i)} {Repeat(fields, Field(i == 1 ? "int32" : $"s{i - 1}"), "")} ] }}"));
}
