using System.Globalization;
using System.Text;

namespace SockOptGen.Benchmarks.Hostile;

/// <summary>Catalogues that grow in one way each, made by mistake or to stall a compiler. The same seed makes the same text.</summary>
internal static class HostileShapes
{
    private const int Seed = 13;

    private const string Rest =
        "\"level\": \"SOL_SOCKET\", \"type\": \"int32\", \"access\": \"read\", \"numbers\": { \"linux\": $n$ }, \"summary\": \"It.\" }";

    private const string Option = "{ \"name\": \"SO_OWN_$n$\", \"accessor\": \"SoOwn$n$X\", " + Rest;

    private const string Level = "\"SOL_OWN_$n$\": { \"prefix\": \"Own\", \"numbers\": { \"linux\": 7 } }";

    /// <summary>The shapes: what is counted, how many of it the smallest has, and its text.</summary>
    public static IReadOnlyList<(string Name, int Count, Func<int, string> Text)> All { get; } =
    [
        ("structures in each other, two fields each", 8, count => Types(Structures(count, 2))),
        ("structures in each other, 200 fields each", 3, count => Types(Structures(count, 200))),
        ("structures in a circle", 40, count => Types(Structure(0, count, 1) + "," + Structures(count, 1))),
        ("keys of an object", 4_000, count => $$"""{ "options": [ { {{Repeat(count, "\"key$n$\": 1")}} } ] }"""),
        ("the same key", 4_000, count => $$"""{ "options": [ { {{Repeat(count, "\"key\": 1")}} } ] }"""),
        ("empty entries", 14_000, count => Options(Repeat(count, "{}"))),
        ("unknown keys of a hundred to an entry", 20, count => Options(Repeat(count, $$"""{ {{Repeat(100, "\"k$n$\": 0")}} }"""))),
        ("empty values in arrays of a thousand", 10, count => Options(Repeat(count, $"[{Repeat(1_000, "[]")}]"))),
        ("fields that are empty", 2_500, count => Types($$"""{{Head("t", "T")}} [ {{Repeat(count, "{}")}} ] }""")),
        ("members of an enumeration", 2_500, count => Types(
            $$"""
            "e": { "kind": "enum", "enum": "Own", "layout": "int32",
            "members": [ {{Repeat(count, "{ \"name\": \"M$n$\", \"value\": $n$ }")}} ] }
            """)),
        ("types", 1_200, count => Types(Repeat(count, "\"t$n$\": { \"kind\": \"integer\", \"layout\": \"int32\" }"))),
        ("levels", 1_000, count => $$"""{ "levels": { {{Repeat(count, Level)}} } }"""),
        ("unknown levels beside as many known ones", 150, count =>
            $$"""{ "levels": { {{Repeat(count, Level)}} }, """ +
            $$"""
            "options": [ {{Repeat(count, Option.Replace("SOL_SOCKET", "SOL_OWL_$n$"))}} ] }
            """),
        ("unknown conflicts", 150, count =>
            Options(Repeat(count, Option.Replace("\"access\"", "\"conflicts\": { \"SO_OWL_$n$\": \"refused\" }, \"access\"")))),
        ("options", 200, count => Options(Repeat(count, Option))),
        ("options of one number", 200, count => Options(Repeat(count, Option.Replace("\"linux\": $n$", "\"linux\": 7")))),
        ("letters of a name", 30_000, count => Options(Option.Replace("SoOwn$n$X", "So" + new string('x', count)).Replace("$n$", "1"))),
        ("random brackets", 30_000, Noise),
    ];

    private static string Types(string types) =>
        $$"""{ "types": { {{types}} }, "options": [ {{Option.Replace("int32", "s1").Replace("$n$", "1")}} ] }""";

    private static string Options(string options) => $$"""{ "options": [ {{options}} ] }""";

    private static string Structures(int count, int fields) =>
        string.Join(",", Enumerable.Range(1, count).Select(i => Structure(i, i - 1, fields)));

    private static string Structure(int number, int inner, int fields) =>
        $$"""
        {{Head($"s{number}", $"Own{number}")}} [ {{Repeat(fields, Field(inner == 0 ? "int32" : $"s{inner}"))}} ] }
        """;

    private static string Field(string type) => $$"""{ "name": "F$n$", "type": "{{type}}", "offset": 0 }""";

    private static string Head(string id, string name) =>
        $$""" "{{id}}": { "kind": "structure", "struct": "{{name}}", "size": 8, "summary": "It.", "fields": """;

    private static string Repeat(int count, string text)
    {
        var all = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            all.Append(i == 0 ? "" : ",").Append(text.Replace("$n$", i.ToString(CultureInfo.InvariantCulture)));
        }

        return all.ToString();
    }

    private static string Noise(int count)
    {
        var random = new Random(Seed);
        return "{ \"options\": [ " + string.Concat(Enumerable.Range(0, count).Select(_ => "{}[],:\"1"[random.Next(8)]));
    }
}
