using System.Globalization;
using Microsoft.CodeAnalysis;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis;

/// <summary>Files may come in any order, and one mistake makes one message.</summary>
public class CatalogueOrderTests
{
    private const string Level = """{ "levels": { "SOL_OWN": { "prefix": "Own", "numbers": { "linux": 777 } } } }""";

    private const string Element = """
        { "types": { "inner": { "kind": "structure", "struct": "OwnInner", "size": 4, "summary": "It.", "fields": [ { "name": "F",
          "type": "int32", "offset": 0 } ] } } }
        """;

    private const string Outer = """
        { "types": { "outer": { "kind": "structure", "struct": "OwnOuter", "size": 8, "summary": "It.", "fields": [ { "name": "F",
          "type": "inner", "offset": 0 } ] } } }
        """;

    private static readonly string s_option =
        "{ \"options\": [" + Option("OWN_ONE", "SOL_OWN", "outer", "\"conflicts\": { \"OWN_TWO\": \"refused\" }, ") + "] }";

    private static readonly string s_other = "{ \"options\": [" + Option("OWN_TWO", "SOL_OWN", "int32") + "] }";

    [Fact]
    public async Task Any_order_of_the_files_is_fine()
    {
        string[] texts = [Level, Element, Outer, s_option, s_other];
        for (var shift = 0; shift < texts.Length; shift++)
        {
            foreach (var order in new[] { texts, [.. texts.Reverse()] })
            {
                var project = Project([.. order.Skip(shift), .. order.Take(shift)]);

                Assert.Empty(await project.AnalyzeAsync());
                Assert.Contains("GetOwnOne(", project.Run().AssertCompiles().AllText, StringComparison.Ordinal);
            }
        }
    }

    public static TheoryData<string, string> SingleMistakes => new()
    {
        // A type that is refused, and an option of it.
        { Catalogue("\"t\": { \"kind\": \"integer\", \"layout\": \"int33\" }", Option("OWN_ONE", "SOL_SOCKET", "t")), "'int33'" },
        // The same with a structure and a list between them.
        {
            Catalogue(
                "\"t\": { \"kind\": \"integer\", \"layout\": \"int33\" }, " + Structure("s", "t") +
                    ", \"l\": { \"kind\": \"list\", \"element\": \"s\" }",
                Option("OWN_ONE", "SOL_SOCKET", "l", "\"size\": 64, ")),
            "'int33'"
        },
        { Catalogue(Structure("s", "s") + ", " + Structure("user", "s"), Option("OWN_ONE", "SOL_SOCKET", "user")),
            "The type 's' contains itself" },
        { "{ \"levels\": { \"SOL_OWN\": { \"prefix\": 7, \"numbers\": { \"linux\": 777 } } }, \"options\": [" +
            Option("OWN_ONE", "SOL_OWN", "int32") + "] }", "'prefix'" },
        // A section that is misspelled, and a file that ends too early.
        { "{ \"type\": { \"t\": { \"kind\": \"integer\", \"layout\": \"int32\" } }, \"options\": [" + Option("OWN_ONE", "SOL_SOCKET", "t") +
            "] }", "no key 'type'" },
        { "{ \"options\": [" + Option("OWN_ONE", "SOL_SOCKET", "t") + "], \"types\": { \"t\" ", "not valid JSON" },
        // An option that another one names.
        {
            Catalogue("",
                Option("OWN_ONE", "SOL_SOCKET", "int32", "\"conflicts\": { \"OWN_TWO\": \"refused\" }, ") + "," +
                    Option("OWN_TWO", "SOL_SOCKET", "int32", "\"colour\": 1, ")),
            "no key 'colour'"
        },
    };

    [Theory]
    [MemberData(nameof(SingleMistakes))]
    public async Task One_mistake_makes_one_message(string json, string message)
    {
        var found = Assert.Single(await TestProject.WithCatalogue(json).AnalyzeAsync());

        Assert.Contains(message, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_one_file_makes_no_message_in_another()
    {
        var found = Assert.Single(await Project(s_option, Element.Replace("int32", "int33"), Outer, Level, s_other).AnalyzeAsync());

        Assert.Contains("There is no type 'int33'", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_member_of_a_circle_is_told()
    {
        var found =
            await TestProject.WithCatalogue(Catalogue(Structure("a", "b") + "," + Structure("b", "a") + "," + Structure("c", "b"), ""))
                .AnalyzeAsync();

        AssertContainThemselves(["a", "b"], found);
    }

    [Fact]
    public async Task Type_between_two_circles_is_in_none()
    {
        var (first, second) = (Structure("a", "b") + "," + Structure("b", "a"), Structure("c", "d", "between") + "," + Structure("d", "c"));
        var found = await TestProject.WithCatalogue(Catalogue($"{first}, {Structure("between", "a")}, {second}", "")).AnalyzeAsync();

        AssertContainThemselves(["a", "b", "c", "d"], found);
    }

    private static void AssertContainThemselves(string[] types, IEnumerable<Diagnostic> found) => Assert.Equal(
        types.Select(type => $"The type '{type}' contains itself"),
        found.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal));

    private static TestProject Project(params string[] texts) =>
        TestProject.WithCatalogue(
            texts[0]) with
        { Files = [.. texts.Select((text, i) => new TestFile($"/project/{i}.sockopt.json", text))] };

    private static string Catalogue(string types, string options) => $"{{ \"types\": {{ {types} }}, \"options\": [ {options} ] }}";

    private static string Structure(string id, params string[] types) =>
        $"\"{id}\": {{ \"kind\": \"structure\", \"struct\": \"Own_{id}\", \"size\": 8, \"summary\": \"It.\", \"fields\": [ " +
            string.Join(", ", types.Select(
                (type, number) => $"{{ \"name\": \"F{number}\", \"type\": \"{type}\", \"offset\": {number * 4} }}")) + " ] }";

    private static string Option(string name, string level, string type, string more = "") =>
        $"{{ \"name\": \"{name}\", \"accessor\": \"{(name == "OWN_ONE" ? "OwnOne" : "OwnTwo")}\", \"level\": \"{level}\", \"type\": " +
            $"\"{type}\", {more}\"access\": \"read\", \"numbers\": {{ \"linux\": 12 }}, \"summary\": \"It.\" }}";
}
