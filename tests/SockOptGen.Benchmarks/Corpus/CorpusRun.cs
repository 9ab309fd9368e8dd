using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Benchmarks.Analyzing;
using SockOptGen.Benchmarks.Compiling;

namespace SockOptGen.Benchmarks.Corpus;

/// <summary>Runs the analyzers over every project that has a label.</summary>
internal static class CorpusRun
{
    /// <summary>The outcomes of <paramref name="labels"/>, one for each, as their projects come.</summary>
    public static IEnumerable<Outcome> Of(string folder, IEnumerable<Label> labels)
    {
        foreach (var repository in labels.GroupBy(label => label.Repository))
        {
            var root = Path.Combine(folder, repository.Key.Replace('/', '+'));
            if (!Directory.Exists(root))
            {
                foreach (var label in repository)
                {
                    yield return Outcome.Missing(label);
                }

                continue;
            }

            var checkout = new Checkout(root);
            foreach (var outcome in ProjectGroup.Of(checkout, repository).SelectMany(group => Of(checkout, group)))
            {
                yield return outcome;
            }
        }
    }

    private static IEnumerable<Outcome> Of(Checkout checkout, ProjectGroup group)
    {
        Console.Error.WriteLine($"{checkout.FullPath(group.Folder)}: {group.Files.Count} files, {group.Labels.Count} labels");
        var compilation = CorpusCompilation.Create(checkout, group);
        var trees = compilation.SyntaxTrees.ToLookup(tree => tree.FilePath);
        var analysis = compilation.WithAnalyzers(AnalyzerRun.Ours, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new BuildProperties(Subject.DefaultProperties)),
            onAnalyzerException: static (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer} failed.", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));
        foreach (var file in group.Labels.GroupBy(label => label.Path))
        {
            if (trees[file.Key].FirstOrDefault() is not { } tree)
            {
                foreach (var label in file)
                {
                    yield return Outcome.Missing(label);
                }

                continue;
            }

            // Only files with labels are analyzed; the rest of the project is what they are bound against.
            var model = compilation.GetSemanticModel(tree);
            var found = analysis.GetAnalysisResultAsync(model, filterSpan: null, CancellationToken.None).GetAwaiter().GetResult()
                .GetAllDiagnostics();
            foreach (var label in file)
            {
                var call = LabelledCall.Find(model, label);
                yield return new Outcome(label, call.State, call.Target, call.Code, [.. found.Where(call.Has).Select(Report.Of)]);
            }
        }
    }
}
