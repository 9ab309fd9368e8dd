using Microsoft.CodeAnalysis.Text;
using NJsonSchema;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Catalogue.Reading;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Catalogue;

public class SchemaTests
{
    public static TheoryData<string> Files => [.. BuiltInCatalogue.Files.Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Built_in_catalogue_follows_the_schema(string path)
    {
        var schema = await LoadAsync();
        var errors = schema.Validate(await File.ReadAllTextAsync(Repository.Find(path), TestContext.Current.CancellationToken));

        Assert.Empty(errors.Select(error => error.ToString()));
    }

    [Theory]
    [InlineData("""{ "options": [ { "name": "A" } ] }""")]
    [InlineData("""{ "options": [ { "name": "A-B", "level": "L", "accessor": "X" } ] }""")]
    [InlineData("""{ "options": [ { "name": "A", "level": "L", "accessor": "X", "colour": "red" } ] }""")]
    [InlineData("""{ "levels": { "L": { "prefix": "L", "numbers": { "beos": 1 } } } }""")]
    [InlineData("""{ "levels": { "L": { "prefix": "L", "numbers": { "linux": 1 }, "sockets": { "linux": ["pigeon"] } } } }""")]
    [InlineData(
        """{ "options": [ { "name": "A", "level": "L", "accessor": null, "reason": "x", "before": "noon", "late": "refused" } ] }""")]
    [InlineData(
        """{ "options": [ { "name": "A", "level": "L", "accessor": null, "reason": "x", "before": ["bind"], "late": """ +
            """{ "linux": "never" } } ] }""")]
    [InlineData("""{ "options": [ { "name": "A", "level": "L", "accessor": null, "reason": "x", "conflicts": { "B": "quarrels" } } ] }""")]
    [InlineData(
        """{ "options": [ { "name": "A", "level": "L", "accessor": null, "reason": "x", "dotnet": """ +
            """{ "name": "Tcp.NoDelay", "properties": ["Socket.NoDelay"], "ranges": { "Socket.NoDelay": { "least": 0 } } } } ] }""")]
    [InlineData(
        """{ "options": [ { "name": "A", "level": "L", "accessor": null, "reason": "x", "alsoKnownAs": ["Keep alive"] } ] }""")]
    [InlineData("""{ "families": { "sctp": "Sctp" } }""")]
    [InlineData("""{ "families": { "rare": { "Rare": "So" } } }""")]
    [InlineData("""{ "families": { "rare": { "Rare": ["1"] } } }""")]
    [InlineData("""{ "types": { "t": { "kind": "boolean", "layout": "int7" } } }""")]
    [InlineData("""{ "controlCodes": { "SIO_A": { "numbers": { "windows": 7 }, "summary": "A." } } }""")]
    [InlineData("""{ "controlCodes": { "SIO_A": { "numbers": { "windows": "7" }, "summary": "A." } } }""")]
    [InlineData("""{ "controlCodes": { "SIO_A": { "numbers": { }, "summary": "A." } } }""")]
    [InlineData(
        """{ "controlCodes": { "SIO_A": { "numbers": { "windows": "0x1" }, "summary": "A.", "input": { "native": "BOOL", "size": """ +
            """4, "least": 0 } } } }""")]
    public async Task Schema_refuses_what_the_reader_refuses(string json)
    {
        var schema = await LoadAsync();
        var read = CatalogueReader.Read("my.sockopt.json", SourceText.From(json), EmittedNames.Reserved);

        Assert.NotEmpty(schema.Validate(json));
        Assert.NotEmpty(read.Problems);
    }

    /// <summary>The schema is written by hand, so that it judges the reader; the words that both list are these.</summary>
    [Theory]
    [InlineData("layouts")]
    [InlineData("kinds")]
    [InlineData("platforms")]
    public async Task Schema_lists_the_keys_of_the_tables(string words)
    {
        var schema = await LoadAsync();
        var (listed, keys) = words switch
        {
            "layouts" => (schema.Definitions["layout"], LayoutInfo.All.Select(info => info.Key).OfType<string>()),
            "kinds" => (schema.Definitions["type"].Properties["kind"], KindInfo.All.Select(info => info.Key)),
            _ => (schema.Definitions["platform"], PlatformInfo.All.Select(info => info.Key)),
        };

        Assert.Equal(keys.Order(StringComparer.Ordinal), listed.Enumeration.Cast<string>().Order(StringComparer.Ordinal));
    }

    /// <summary>So are the limits.</summary>
    [Fact]
    public async Task Schema_has_the_limits_of_the_reader()
    {
        var schema = await LoadAsync();
        var (type, sections) = (schema.Definitions["type"], schema.Properties);

        Assert.Equal(CatalogueLimits.NameLength, schema.Definitions["identifier"].MaxLength);
        Assert.All(
            [sections["levels"].MaxProperties, sections["types"].MaxProperties, sections["controlCodes"].MaxProperties,
                sections["options"].MaxItems],
            most => Assert.Equal(CatalogueLimits.Entries, most));
        Assert.Equal((CatalogueLimits.Members, CatalogueLimits.NestedFields),
            (type.Properties["members"].MaxItems, type.Properties["fields"].MaxItems));
    }

    private static Task<JsonSchema> LoadAsync() =>
        JsonSchema.FromFileAsync(Repository.Find("options.schema.json"), TestContext.Current.CancellationToken);
}
