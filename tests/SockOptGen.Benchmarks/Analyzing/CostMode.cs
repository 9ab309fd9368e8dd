using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Benchmarks.Compiling;
using SockOptGen.Benchmarks.Measuring;

namespace SockOptGen.Benchmarks.Analyzing;

/// <summary>What the analyzers cost a project: their time as a share of its compilation, beside CA1416 in the
/// same run, and what they allocate.</summary>
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
        PrintAllocations([.. files.Where(file => !file.Contains("Socket", StringComparison.Ordinal)).Take(200)]);
        return 0;
    }

    private static Cost Compile(IReadOnlyList<string> files) => Cost.Of(() =>
    {
        var result = GeneratedProject.Compile(files).Emit(new MemoryStream(), new MemoryStream());
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n',
                result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(10)));
        }
    });

    private static void Describe(IReadOnlyList<string> files, int calls, ImmutableArray<Diagnostic> found)
    {
        Console.WriteLine($"{files.Count} files, {files.Sum(file => file.AsSpan().Count('\n'))} lines, {calls} calls. Reported:");
        var counts = found.CountBy(diagnostic => diagnostic.Id).OrderBy(pair => pair.Key);
        Console.WriteLine($"{string.Join(", ", counts.Select(pair => $"{pair.Key} {pair.Value} times"))}.\n");
    }

    private static void PrintShares(List<double> compilations, Dictionary<string, List<double>> times)
    {
        var whole = compilations.Min();
        Console.WriteLine($"Compiling it takes {Statistics.Show(whole, "0")} ms of processor time at least.\n");
        var table = new Table("analyzer", "ms, least", "ms, median [quartiles]", "share of the compilation, %");
        foreach (var (name, values) in times)
        {
            table.Add(name, Statistics.Show(values.Min()), Statistics.Spread(values, "0.0"),
                Statistics.Show(values.Min() / whole * 100, "0.00"));
        }

        var ours = AnalyzerRun.Ours.Sum(analyzer => times[analyzer.GetType().Name].Min());
        table.Add("ours together", Statistics.Show(ours), "", Statistics.Show(ours / whole * 100, "0.00"));
        table.Print();
    }

    /// <summary>What our analyzers allocate for an operation that is none of their business: over files without a socket.</summary>
    private static void PrintAllocations(List<string> plain)
    {
        var table = new Table("over files without a socket", "operations seen", "that allocated", "bytes");
        foreach (var analyzer in AnalyzerRun.Ours)
        {
            // The first run allocates what lasts for the process.
            AnalyzerRun.Of(GeneratedProject.Compile(plain), [analyzer], out _);
            var counter = new AllocationCounter(analyzer);
            AnalyzerRun.Of(GeneratedProject.Compile(plain), [counter], out _);
            table.Add(analyzer.GetType().Name, $"{counter.Looks}", $"{counter.Allocating}", $"{counter.Bytes}");
        }

        table.Print();
    }
}
