using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Benchmarks.Compiling;
using SockOptGen.Benchmarks.Measuring;

namespace SockOptGen.Benchmarks.Analyzing;

/// <summary>What the analyzers cost a project: their time as a share of its compilation, beside CA1416 in the same run, and what they allocate.</summary>
internal static class CostMode
{
    public static int Run(string[] args)
    {
        var count = args is [var first, ..] ? int.Parse(first, CultureInfo.InvariantCulture) : 2_000;
        var rounds = args is [_, var second, ..] ? int.Parse(second, CultureInfo.InvariantCulture) : 5;
        var files = GeneratedProject.Files(count);
        var idle = new IdleAnalyzer();
        ImmutableArray<DiagnosticAnalyzer> analyzers = [idle, .. AnalyzerRun.Ours, AnalyzerRun.Ca1416];

        // What analyzers ask for first is made for all: their order turns from round to round.
        var compilations = new List<double>();
        var times = analyzers.ToDictionary(analyzer => analyzer.GetType().Name, _ => new List<double>());
        for (var i = -1; i < rounds; i++)
        {
            var compiled = Compile(files);
            var order = analyzers.Skip((i + 1) % analyzers.Length).Concat(analyzers.Take((i + 1) % analyzers.Length)).ToImmutableArray();
            var analyzed = AnalyzerRun.Of(GeneratedProject.Compile(files), order, out var found);
            if (i < 0)
            {
                Describe(files, idle.Calls, found);
                continue;
            }

            compilations.Add(compiled.Milliseconds);
            foreach (var (name, milliseconds) in analyzed)
            {
                times[name].Add(milliseconds);
            }
        }

        PrintShares(compilations, times);
        PrintAllocations([.. files.Where(file => !file.Contains("Socket", StringComparison.Ordinal)).Take(200)], idle);
        return 0;
    }

    private static Cost Compile(IReadOnlyList<string> files) => Cost.Of(() =>
    {
        var result = GeneratedProject.Compile(files).Emit(new MemoryStream(), new MemoryStream());
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(10)));
        }
    });

    private static void Describe(IReadOnlyList<string> files, int calls, ImmutableArray<Diagnostic> found)
    {
        Console.WriteLine($"{files.Count} files, {files.Sum(file => file.AsSpan().Count('\n'))} lines, {calls} calls. Reported:");
        Console.WriteLine($"{string.Join(", ", found.CountBy(diagnostic => diagnostic.Id).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value} times"))}.\n");
    }

    private static void PrintShares(List<double> compilations, Dictionary<string, List<double>> times)
    {
        var whole = compilations.Min();
        Console.WriteLine($"Compiling it takes {Statistics.Show(whole, "0")} ms of processor time at least.\n");
        var table = new Table("analyzer", "ms, least", "ms, median [quartiles]", "share of the compilation, %");
        foreach (var (name, values) in times)
        {
            table.Add(name, Statistics.Show(values.Min()), Statistics.Spread(values, "0.0"), Statistics.Show(values.Min() / whole * 100, "0.00"));
        }

        var ours = AnalyzerRun.Ours.Sum(analyzer => times[analyzer.GetType().Name].Min());
        table.Add("ours together", Statistics.Show(ours), "", Statistics.Show(ours / whole * 100, "0.00"));
        table.Print();
    }

    /// <summary>
    /// What our analyzers allocate for a call that is none of their business: over files without a socket, beyond an analyzer that does
    /// nothing with a call, and for more files beyond fewer, so that what they allocate once does not count.
    /// </summary>
    private static void PrintAllocations(List<string> plain, IdleAnalyzer idle)
    {
        var table = new Table("over files without a socket", "calls", "KB allocated for them", "bytes a call");
        foreach (var analyzer in AnalyzerRun.Ours)
        {
            var before = idle.Calls;
            Allocated(plain, [idle]);
            var calls = idle.Calls - before;
            double More(List<string> files) => Allocated(files, [idle, analyzer]) - Allocated(files, [idle]);
            var few = plain[..(plain.Count / 4)];
            // The first run allocates what lasts for the process.
            More(few);
            var bytes = More(plain) - More(few);
            table.Add(analyzer.GetType().Name, $"{calls}", Statistics.Show(bytes / 1e3, "0"), Statistics.Show(bytes / calls / 0.75, "0.0"));
        }

        table.Print();
    }

    private static double Allocated(List<string> files, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var compilation = GeneratedProject.Compile(files);
        // Bound before, so that only the analysis is counted.
        compilation.GetDiagnostics();
        return Cost.Of(() => AnalyzerRun.Of(compilation, analyzers, out _)).Megabytes * 1e6;
    }
}
