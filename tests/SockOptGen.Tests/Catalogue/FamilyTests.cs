using Microsoft.CodeAnalysis.Text;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Catalogue;

/// <summary>The files of the built-in catalogue, and what is in which.</summary>
public class FamilyTests
{
    private const int MaxSize = 200 * 1000;

    public static TheoryData<string> Names => [.. BuiltInCatalogue.Core.Families.Select(family => family.Name)];

    [Fact]
    public void Every_file_is_a_family()
    {
        var files = Directory.GetFiles(Repository.Find("options")).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.Equal(BuiltInCatalogue.Core.Families.Select(family => $"{family.Name}.json").Order(StringComparer.Ordinal), files);
    }

    [Fact]
    public void First_file_has_the_levels_and_what_a_project_gets_without_asking()
    {
        var core = BuiltInCatalogue.Core;
        var defaults = core.Levels.Where(level => level.IsDefault).Select(level => level.Name).ToHashSet();

        Assert.All(core.Options,
            option =>
                Assert.True(defaults.Contains(option.Level) && option.Set is null, $"{option.Name} belongs into a file of its family."));
        Assert.Equal(
            core.Levels.Where(level => !level.IsDefault).Select(level => level.Prefix).Order(StringComparer.Ordinal),
            core.Families.SelectMany(family => family.Parts).Intersect(core.Levels.Select(level => level.Prefix))
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void File_of_a_family_has_what_its_entry_names_and_is_small(string name)
    {
        var family = BuiltInCatalogue.Core.Families.Single(family => family.Name == name);
        var file = BuiltInCatalogue.Files.Single(file => file.Path == $"options/{name}.json").File;
        var prefixes = BuiltInCatalogue.Core.Levels.ToDictionary(level => level.Name, level => level.Prefix);

        Assert.Equal(family.Parts.Order(StringComparer.Ordinal),
            file.Options.Select(option => option.Set ?? prefixes[option.Level]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(family.Prefixes.Order(StringComparer.Ordinal),
            file.Options.Select(option => prefixes[option.Level]).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(file.Levels);
        Assert.Null(file.Dotnet);
        // The analyzers look for .NET's names, and for what control codes do, in the first file alone.
        Assert.All(file.Options, option => Assert.Null(option.Dotnet));
        Assert.Empty(file.ControlCodes);
        Assert.InRange(new FileInfo(Repository.Find($"options/{name}.json")).Length, 1, MaxSize);
    }

    /// <summary>Each can be linked without the others: a project that wants one level reads one of them.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void File_of_a_family_needs_the_first_file_only(string name) => Assert.Empty(CatalogueProblems.Of(
        BuiltInCatalogue.Files.Where(file => file.Path is "options.json" || file.Path == $"options/{name}.json")
            .Select(file => (file.Path, file.Text))));

    [Fact]
    public void Types_stand_beside_the_only_family_that_uses_them()
    {
        var used = BuiltInCatalogue.LinkedCore.Options.SelectMany(option => IdsOf(option.Value)).ToHashSet();
        foreach (var type in
            BuiltInCatalogue.Core.Types.Where(type => type.Kind is ValueKind.Structure or ValueKind.Enumeration or ValueKind.List))
        {
            var families = BuiltInCatalogue.Files.Skip(1)
                .Count(file => file.Linked.Options.Any(option => IdsOf(option.Value).Contains(type.Id)));

            Assert.True(used.Contains(type.Id) || families > 1, $"{type.Id} is of one family only.");
        }
    }

    [Fact]
    public void Problem_names_the_file_and_the_place()
    {
        var files = BuiltInCatalogue.Files.Select(file => (file.Path, Text: file.Text.ToString()));
        var spoiled =
            files.Select(file => (file.Path,
                SourceText.From(file.Path == "options/tls.json" ? file.Text.Replace("\"SOL_TLS\"", "\"SOL_TLZ\"", StringComparison.Ordinal)
                    : file.Text)));

        var problems = CatalogueProblems.Of(spoiled);

        Assert.NotEmpty(problems);
        Assert.All(problems,
            problem => Assert.Matches(@"^options/tls\.json\(\d+,\d+\): There is no level 'SOL_TLZ'; did you mean 'SOL_TLS'\?", problem));
    }

    [Fact]
    public async Task Family_in_a_catalogue_of_a_project_is_refused()
    {
        var json = MarkedJson.Parse("""{ "families": { «"mine"»: ["Mine"] } }""");

        var diagnostic = Assert.Single(await TestProject.WithCatalogue(json.Text).AnalyzeAsync());

        Assert.Equal(("SOCK0002", json.Span), (diagnostic.Id, diagnostic.Location.SourceSpan));
        Assert.Contains("is only valid in the built-in catalogue; remove it", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> IdsOf(SockOptGen.Catalogue.Linking.LinkedType type) =>
        [type.Type.Id, .. type.Element is { } element ? IdsOf(element) : [], .. type.Fields.SelectMany(field => IdsOf(field.Type))];
}
