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

    [Fact]
    public void Second_run_finds_every_step_cached()
    {
        var result = s_project.Run().Result;

        Assert.All(StepNames.All, name => Assert.Contains(name, result.Results.Single().TrackedSteps.Keys));
    }

    [Fact]
    public void Edit_in_another_file_reruns_nothing()
    {
        var compilation = s_project.CreateCompilation();
        var driver = s_project.CreateDriver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[0],
            CSharpSyntaxTree.ParseText("class C { void M(System.Net.Sockets.Socket s) => s.Listen(); }", s_project.ParseOptions,
                cancellationToken: TestContext.Current.CancellationToken));

        var result = driver.RunGenerators(edited, TestContext.Current.CancellationToken).GetRunResult();

        Steps.AssertAllCached(result);
        Assert.All(StepNames.All.Except([StepNames.EmitPlan]),
            name => Assert.All(Steps.Reasons(result, name), reason => Assert.Equal(Cached, reason)));
        // It takes the compilation, and hands on what it had without a look at it.
        Assert.Equal([Unchanged], Steps.Reasons(result, StepNames.EmitPlan));
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
