using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SockOptGen.Ide.Tests.Editor;

/// <summary>The package's generator in a driver that is kept from edit to edit and tells which steps ran.</summary>
internal sealed class TrackedGenerator
{
    private GeneratorDriver _driver;

    private TrackedGenerator(GeneratorDriver driver) => _driver = driver;

    public static TrackedGenerator Of(Project project) => new(CSharpGeneratorDriver.Create(
        PackageUnderTest.Generators(project),
        project.AnalyzerOptions.AdditionalFiles,
        (CSharpParseOptions)project.ParseOptions!,
        project.AnalyzerOptions.AnalyzerConfigOptionsProvider,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)));

    /// <summary>Runs on <paramref name="project"/> as it is now; the outputs of all steps, with the
    /// reason why each is new or is not.</summary>
    public async Task<IReadOnlyList<(string Step, IncrementalStepRunReason Reason)>> RunAsync(Project project,
        CancellationToken cancellation)
    {
        _driver = _driver
            .ReplaceAdditionalTexts(project.AnalyzerOptions.AdditionalFiles)
            .RunGenerators(await WrittenByHandAsync(project, cancellation), cancellation);
        var result = _driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return
        [
            .. result.TrackedSteps.Concat(result.TrackedOutputSteps)
                .SelectMany(named => named.Value, (named, step) => (named.Key, step))
                .SelectMany(pair => pair.step.Outputs, (pair, output) => (pair.Key, output.Reason)),
        ];
    }

    // A generator is not given what generators have emitted.
    private static async Task<Compilation> WrittenByHandAsync(Project project, CancellationToken cancellation)
    {
        var compilation = (await project.GetCompilationAsync(cancellation))!;
        var emitted = new List<SyntaxTree>();
        foreach (var document in await project.GetSourceGeneratedDocumentsAsync(cancellation))
        {
            emitted.Add((await document.GetSyntaxTreeAsync(cancellation))!);
        }

        return compilation.RemoveSyntaxTrees(emitted);
    }
}
