using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SockOptGen.Api;
using SockOptGen.Tests.Infrastructure;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace SockOptGen.Tests.Emit;

public class CachingTests
{
    private const string Json =
        """
        { "options": [ { "name": "SO_MINE", "level": "SOL_SOCKET", "accessor": "SoMine", "type": "int32", "access": "read",
          "numbers": { "linux": 12 }, "summary": "Mine." } ] }
        """;

    private static readonly TestProject s_project =
        TestProject.WithCatalogue(Json) with { Properties = [("SockOptGenDescriptors", "true")] };

    // One that has all as data has no use for a search.
    private static readonly TestProject s_searched = s_project with
    {
        Files = [.. s_project.Files, new TestFile("/project/Page.razor", "<p></p>")],
        Properties = [("SockOptGenEmit", "")],
    };

    [Fact]
    public void Second_run_finds_every_step_cached()
    {
        var result = s_searched.Run().Result;

        Assert.All(StepNames.All, name => Assert.Contains(name, result.Results.Single().TrackedSteps.Keys));
    }

    [Fact]
    public void Edit_in_another_file_reruns_nothing()
    {
        var result = Edit(s_searched);

        Assert.All(StepNames.All.Except([StepNames.Sources, StepNames.NamesOfSource]),
            name => Assert.All(Steps.Reasons(result, name), reason => Assert.Equal(Cached, reason)));
        // The file is searched, and the one that every generated type needs is not.
        Assert.Equal([Modified, Unchanged], Steps.Reasons(result, StepNames.Sources));
        Assert.Equal([Unchanged, Cached], Steps.Reasons(result, StepNames.NamesOfSource));
        Assert.Equal(0, Steps.Emitted(result));
    }

    [Fact]
    public void Edit_in_a_project_that_has_all_in_every_build_is_not_looked_at()
    {
        var result = Edit(s_project);

        Steps.AssertAllCached(result);
        Assert.DoesNotContain(StepNames.Sources, result.Results.Single().TrackedSteps.Keys);
    }

    [Fact]
    public void Edit_of_the_layout_of_a_catalogue_is_read_and_stops_there()
    {
        var result = Rerun(Json.Replace("{ \"options\"", "\n\n  { \"options\""));

        Assert.Equal([Unchanged], Steps.Reasons(result, StepNames.CatalogueFile));
        Assert.Equal([Cached], Steps.Reasons(result, StepNames.UserCatalogues));
        Assert.Equal([Cached], Steps.Reasons(result, StepNames.AllUnits));
        Assert.Equal(0, Steps.Emitted(result));
    }

    [Fact]
    public void Edit_of_a_summary_emits_that_catalogues_file_alone()
    {
        var result = Rerun(Json.Replace("Mine.", "Yours."));

        Assert.Equal([Modified], Steps.Reasons(result, StepNames.CatalogueFile));
        Assert.Equal([Modified], Steps.Reasons(result, StepNames.UserCatalogues));
        Assert.Equal([Modified], Steps.Reasons(result, StepNames.AllUnits));
        var units = Steps.Reasons(result, StepNames.Units);
        Assert.All(units.SkipLast(1), reason => Assert.Equal(Unchanged, reason));
        Assert.Equal(Modified, units[^1]);
        Assert.Equal([Unchanged], Steps.Reasons(result, StepNames.HelperPlan));
        Assert.Equal([Modified], Steps.Reasons(result, StepNames.DescriptorUnit));
        // The accessors, and the list of descriptors that this project asks for.
        Assert.Equal(2, Steps.Emitted(result));
    }

    [Fact]
    public void Another_additional_file_is_not_even_read()
    {
        var driver = s_project.CreateDriver().RunGenerators(s_project.CreateCompilation(), TestContext.Current.CancellationToken);
        var result = driver
            .AddAdditionalTexts([new TestFile("/project/readme.txt", "text"), new TestFile("/project/other.json", "{")])
            .RunGenerators(s_project.CreateCompilation(), TestContext.Current.CancellationToken)
            .GetRunResult();

        Steps.AssertAllCached(result);
    }

    [Fact]
    public void A_narrower_choice_of_levels_drops_their_files()
    {
        var driver = s_project.CreateDriver().RunGenerators(s_project.CreateCompilation(), TestContext.Current.CancellationToken);
        var result = driver
            .WithUpdatedAnalyzerConfigOptions(new TestOptions(("SockOptGenLevels", "Tcp")))
            .RunGenerators(s_project.CreateCompilation(), TestContext.Current.CancellationToken)
            .GetRunResult();

        Assert.Equal([Modified], Steps.Reasons(result, StepNames.Settings));
        Assert.Contains(Removed, Steps.Reasons(result, StepNames.Units));
        Assert.DoesNotContain(result.Results.Single().GeneratedSources, source => source.HintName == HintNames.Accessors("So"));
    }

    private static GeneratorDriverRunResult Edit(TestProject project)
    {
        var compilation = project.CreateCompilation();
        var driver = project.CreateDriver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[0],
            CSharpSyntaxTree.ParseText("class C { void M(System.Net.Sockets.Socket s) => s.Listen(); }", project.ParseOptions,
                cancellationToken: TestContext.Current.CancellationToken));
        return driver.RunGenerators(edited, TestContext.Current.CancellationToken).GetRunResult();
    }

    private static GeneratorDriverRunResult Rerun(string json)
    {
        var compilation = s_project.CreateCompilation();
        var driver = s_project.CreateDriver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        return driver
            .ReplaceAdditionalText(s_project.Files[0], new TestFile(s_project.Files[0].Path, json))
            .RunGenerators(compilation, TestContext.Current.CancellationToken)
            .GetRunResult();
    }
}
