using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

/// <summary>Names of a catalogue mean in the emitted code what the catalogue means by them, or are refused where they stand.</summary>
public class ReservedNameTests
{
    private const string Field = "\"type\": \"int32\", \"offset\": 0, \"summary\": \"A.\"";

    /// <summary>All words of emitted code, of C# and of the types that emitted ones inherit from;
    /// each that is not refused is tried.</summary>
    private static string[] Candidates => [.. Directory.GetFiles(Repository.Find("src/SockOptGen/Emit/Templates"))
        .Concat(
            new[] { "Structures", "Flags",
                "Enumerations" }.Select(name => Repository.Find($"tests/SockOptGen.Tests/Snapshots/{name}.verified.cs")))
        .SelectMany(file => Word.Matches(File.ReadAllText(file)).Select(match => match.Value))
        .Concat(new[] { typeof(System.Net.Sockets.Socket), typeof(ValueType), typeof(Enum) }.SelectMany(type => type.GetMembers())
        .Select(member => member.Name))
        .Concat(SyntaxFacts.GetContextualKeywordKinds().Select(SyntaxFacts.GetText))
        .Where(SockOptGen.Texts.Identifiers.IsIdentifier)
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static Regex Word { get; } = new("[A-Za-z_][A-Za-z0-9_]*");

    public static TheoryData<string> RefusedTypes => [.. new[]
    {
        "Socket", "System", "TimeSpan", "Math", "BitConverter", "IPAddress", "ArgumentNullException", "ArgumentOutOfRangeException",
        "OperatingSystem", "Span", "ReadOnlySpan", "Flags",
        "FlagsAttribute", "TcpClient", "SocketLinger", "SocketOptionExtensions", "Layout", "FieldInRange", "record", "required", "file",
        "scoped", "partial", "extension", "var",
        "nint", "unmanaged", "field", "dynamic", "union", "_",
    }];

    public static TheoryData<string, string> RefusedFields => new()
    {
        { "SOCK0003", "Equals" },
        { "SOCK0003", "GetHashCode" },
        { "SOCK0003", "ToString" },
        { "SOCK0003", "Deconstruct" },
        { "SOCK0003", "PrintMembers" },
        { "SOCK0003", "MemberwiseClone" },
        { "SOCK0003", "op_Equality" },
        { "SOCK0003", "AnsweredLength" },
        { "SOCK0003", "FieldInRange" },
        { "SOCK0003", "LoadTime" },
        { "SOCK0003", "TimeSpan" },
        { "SOCK0003", "OperatingSystem" },
        { "SOCK0003", "ToMine" },
        { "SOCK0002", "Clone" },
        { "SOCK0002", "get_B" },
        { "SOCK0002", "set_B" },
        { "SOCK0002", "_" },
    };

    [Fact]
    public void List_is_what_the_emitted_code_means() =>
        CommittedFile.Verify(EmittedIdentifiers.Write(), Repository.Find("src/SockOptGen/Api/ReservedNames.txt"));

    [Theory]
    [MemberData(nameof(RefusedTypes))]
    public async Task Type_is_refused_where_it_stands(string name)
    {
        var id = name.Any(char.IsAsciiLetterUpper) ? "SOCK0003" : "SOCK0002";
        await AssertRefusedAsync(id,
            $$"""{ "types": { "my": { "kind": "enum", "enum": «"{{name}}"», "layout": "int32", "summary": "My.", "members": [] } } }""");
        await AssertRefusedAsync(id,
            $$"""{ "types": { "my": { "kind": "structure", "struct": «"{{name}}"», "size": 8, "summary": "My.",""" +
            $$""" "fields": [ { "name": "A", {{Field}} } ] } } }""");
    }

    [Theory]
    [MemberData(nameof(RefusedFields))]
    public async Task Field_is_refused_where_it_stands(string id, string name) => await AssertRefusedAsync(id,
        $$"""{ "types": { "my": { "kind": "structure", "struct": "Mine", "size": 8, "summary": "My.",""" +
        $$""" "fields": [ { "name": "B", {{Field}} }, { "name": «"{{name}}"», {{Field}} } ] } } }""");

    [Theory]
    [InlineData("_")]
    [InlineData("value__")]
    public async Task Member_is_refused_where_it_stands(string name) => await AssertRefusedAsync("SOCK0002",
        $$"""{ "types": { "my": { "kind": "enum", "enum": "Mine", "layout": "int32",""" +
        $$""" "members": [ { "name": "A", "value": 0 }, { "name": «"{{name}}"», "value": 1 } ] } } }""");

    [Theory]
    [InlineData("Type")]
    [InlineData("HashCode")]
    [InlineData("SocketOption")]
    [InlineData("RawSocketOption")]
    [InlineData("IPProtectionLevel")]
    public async Task Accessor_is_refused_where_it_stands(string name) => await AssertRefusedAsync("SOCK0003",
        $$"""{ "options": [ { "name": "X", "level": "SOL_SOCKET", "accessor": «"{{name}}"»,""" +
        $$""" "type": "int32", "access": "read-write", "numbers": { "linux": 9999 }, "summary": "X." } ] }""");

    /// <summary>The list is long enough: types of every other name compile.</summary>
    [Theory]
    [InlineData("structure")]
    [InlineData("enum")]
    public void Types_of_other_names_compile(string kind)
    {
        var names = Candidates.Where(name => name.Any(char.IsAsciiLetterUpper) && !EmittedNames.Reserved.HasType(name)).ToList();
        Assert.True(names.Count > 100, $"{names.Count} names were tried.");

        AssertCompiles(names.Select((name, i) => (name, kind == "enum" ? Enumeration(name) : Structure(name, [$"First{i}", "Next"]))));
    }

    [Theory]
    [InlineData("enum")]
    [InlineData("struct")]
    public void Types_named_like_accessors_compile(string kind) => AssertCompiles(
        new[] { "GetMy0", "TryGetMy1", "SetMy2", "TrySetMy3", "GetMy1", "TrySetMy0", "GetUdpCork", "SocketOptionExtension" }
            .Select((name, i) => (name, kind == "enum" ? Enumeration(name) : Structure(name, [$"First{i}", "Next"]))));

    /// <summary>And so do structures with fields of every other name, built by a constructor or by properties.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(100)]
    public void Fields_of_other_names_compile(int length)
    {
        var names =
            Candidates.Where(name =>
                !EmittedNames.Reserved.HasField(name) && name is not ("_" or "Clone") &&
                !name.StartsWith("get_", StringComparison.Ordinal) && !name.StartsWith("set_", StringComparison.Ordinal)).ToList();
        Assert.Contains("field", names);

        AssertCompiles(names.Chunk(length).Select((fields, i) => ($"Mine{i}", Structure($"Mine{i}", fields))));
    }

    [Fact]
    public void Accessors_of_other_names_compile()
    {
        var names = Candidates.Where(name => !EmittedNames.Reserved.HasAccessor(name))
            .Except(BuiltInCatalogue.Linked.Options.SelectMany(option => option.Option.AccessorKeys)).ToList();
        var options = names.Select((name, i) => Option(name, i, "int32"));

        Compile(new JsonObject { ["options"] = new JsonArray([.. options]) });
    }

    private static void AssertCompiles(IEnumerable<(string Name, JsonObject Type)> types)
    {
        var all = types.ToList();
        Compile(new JsonObject
        {
            ["types"] = new JsonObject(all.Select(type => KeyValuePair.Create("my-" + type.Name, (JsonNode?)type.Type))),
            ["options"] = new JsonArray([.. all.Select((type, i) => Option($"My{i}", i, "my-" + type.Name))]),
        });
    }

    private static void Compile(JsonObject catalogue)
    {
        var project =
            TestProject.WithCatalogue(catalogue.ToJsonString()) with
            {
                Properties = [("SockOptGenLevels", "Udp"),
                ("SockOptGenDescriptors", "true")]
            };

        var run = project.Run().AssertCompiles();

        Assert.Equal(((JsonArray)catalogue["options"]!).Count,
            run["SocketOptionExtensions.User.my.sockopt.json.g.cs"].Split("public static bool TrySet").Length - 1);
    }

    private static JsonObject Enumeration(string name) => new()
    {
        ["kind"] = "enum",
        ["enum"] = name,
        ["layout"] = "int32",
        ["summary"] = "My.",
        ["members"] = new JsonArray(
            new JsonObject { ["name"] = "A", ["value"] = 0, ["numbers"] = new JsonObject { ["linux"] = 7 } },
            new JsonObject { ["name"] = "B", ["value"] = 1, ["platforms"] = new JsonArray("linux") }),
    };

    // A field of each of several kinds in turn.
    private static JsonObject Structure(string name, string[] fields) => new()
    {
        ["kind"] = "structure",
        ["struct"] = name,
        ["size"] = 4 + (16 * fields.Length),
        ["summary"] = "My.",
        ["fields"] = new JsonArray([.. fields.Select((field, i) => new JsonObject
        {
            ["name"] = field, ["offset"] = 16 * i, ["summary"] = "A.",
            ["type"] = (i % 5) switch { 0 => "int32", 1 => "milliseconds-uint32", 2 => "ipv6-address", 3 => "network-uint16",
                _ => "boolean-uint8" },
        })]),
    };

    private static JsonObject Option(string accessor, int number, string type) => new()
    {
        ["name"] = $"MY_{number}",
        ["level"] = "SOL_SOCKET",
        ["accessor"] = accessor,
        ["type"] = type,
        ["access"] = "read-write",
        ["numbers"] = new JsonObject { ["linux"] = 100000 + number, ["windows"] = 100000 + number },
        ["summary"] = "My.",
    };

    private static async Task AssertRefusedAsync(string id, string marked)
    {
        var json = MarkedJson.Parse(marked);
        var project = TestProject.WithCatalogue(json.Text);

        var diagnostic = Assert.Single(await project.AnalyzeAsync());

        Assert.Equal((id, json.Span), (diagnostic.Id, diagnostic.Location.SourceSpan));
        project.Run().AssertCompiles();
    }
}
