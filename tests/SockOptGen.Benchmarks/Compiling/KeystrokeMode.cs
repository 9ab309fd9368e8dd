using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SockOptGen.Benchmarks.Measuring;

namespace SockOptGen.Benchmarks.Compiling;

/// <summary>Typing in a file of the project, with the driver kept, as an editor keeps it.</summary>
internal static class KeystrokeMode
{
    private const int Edits = 500;

    public static int Run()
    {
        var table = new Table("project", "first run, ms", "after an edit, us: median [quartiles]", "KB per edit", "steps", "of them rerun");
        foreach (var subject in Subject.All.Where(subject => subject.Properties is not null && !subject.WritesDocumentation))
        {
            var first = double.MaxValue;
            for (var i = 0; i < 10; i++)
            {
                first = Math.Min(first, Cost.Of(() => Measure(subject, edits: 0, [])).Milliseconds);
            }

            var times = new List<double>();
            Measure(subject, Edits, times);
            times.Clear();
            var kilobytes = Cost.Of(() => Measure(subject, Edits, times)).Megabytes - Cost.Of(() => Measure(subject, 0, [])).Megabytes;
            var reasons = Reasons(subject);
            var rerun = reasons.Where(reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
                .ToList();
            table.Add(
                subject.Name,
                Statistics.Show(first),
                Statistics.Spread(times, "0"),
                Statistics.Show(kilobytes * 1e3 / Edits),
                $"{reasons.Count}: {string.Join(", ", reasons.CountBy(reason => reason).Select(pair => $"{pair.Value} {pair.Key}"))}",
                $"{rerun.Count}");
        }

        table.Print();
        return 0;
    }

    private static void Measure(Subject subject, int edits, List<double> microseconds)
    {
        var options = Project.ParseOptions(writesDocumentation: false);
        Compilation compilation = Project.Create(options);
        var driver = CreateDriver(subject, options, tracksSteps: false).RunGenerators(compilation);
        for (var i = 0; i < edits; i++)
        {
            compilation = Edit(compilation, options, i);
            var start = Stopwatch.GetTimestamp();
            driver = driver.RunGenerators(compilation);
            microseconds.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }
    }

    /// <summary>Why each step and each output ran or did not after an edit.</summary>
    private static List<IncrementalStepRunReason> Reasons(Subject subject)
    {
        var options = Project.ParseOptions(writesDocumentation: false);
        Compilation compilation = Project.Create(options);
        var driver = CreateDriver(subject, options, tracksSteps: true).RunGenerators(compilation);
        var result = driver.RunGenerators(Edit(compilation, options, 0)).GetRunResult().Results.Single();
        return
        [
            .. result.TrackedSteps.Where(step => StepNames.All.Contains(step.Key)).Concat(result.TrackedOutputSteps)
                .SelectMany(step => step.Value)
                .SelectMany(step => step.Outputs)
                .Select(output => output.Reason),
        ];
    }

    private static Compilation Edit(Compilation compilation, CSharpParseOptions options, int edit) => compilation.ReplaceSyntaxTree(
        compilation.SyntaxTrees.Single(),
        Project.Parse($"{Project.Program}\nConsole.WriteLine({edit});", options));

    private static GeneratorDriver CreateDriver(Subject subject, CSharpParseOptions options, bool tracksSteps) =>
        CSharpGeneratorDriver.Create(
        [new SocketOptionGenerator().AsSourceGenerator()],
        subject.Catalogues,
        options,
        new BuildProperties(subject.Properties!),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));
}
