using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Benchmarks.Analyzing;
using SockOptGen.Benchmarks.Compiling;
using SockOptGen.Benchmarks.Measuring;

namespace SockOptGen.Benchmarks.Hostile;

/// <summary>What catalogues that are too large or too deep cost the generator and all analyzers; fails where one costs too much.</summary>
internal static class HostileMode
{
    private const double MostMilliseconds = 2_000;

    private const double MostMegabytes = 300;

    public static int Run(string[] arguments)
    {
        var table = new Table("catalogue of", "count", "KB", "ms", "MB", "problems");
        var isFine = true;
        // The built-in catalogue is read, and the code compiled, before anything counts.
        Measure(HostileShapes.All[0].Text(2), out _);
        foreach (var (name, count, text) in HostileShapes.All.Where(shape => arguments.All(part =>
            shape.Name.Contains(part, StringComparison.Ordinal))))
        {
            foreach (var factor in new[] { 1, 10, 100 })
            {
                var json = text(count * factor);
                var cost = Measure(json, out var problems);
                var isOver = cost.Milliseconds > MostMilliseconds || cost.Megabytes > MostMegabytes;
                isFine &= !isOver;
                string[] cells =
                [
                    name, $"{count * factor}", $"{json.Length / 1000}", Statistics.Show(cost.Milliseconds), Statistics.Show(cost.Megabytes),
                    $"{problems}",
                ];
                table.Add(cells);
                Console.Error.WriteLine(string.Join(", ", cells) + (isOver ? "  TOO MUCH" : ""));
            }
        }

        table.Print();
        return isFine ? 0 : 1;
    }

    private static Cost Measure(string json, out int problems)
    {
        ImmutableArray<AdditionalText> files = [new CatalogueText("/project/hostile.sockopt.json", json)];
        var options = new BuildProperties(Subject.DefaultProperties);
        var parse = Project.ParseOptions(writesDocumentation: false);
        var compilation = Project.Create(parse).AddSyntaxTrees(Project.Parse(
            "class Raw { void Set(System.Net.Sockets.Socket socket) => socket.SetRawSocketOption(1, 7, new byte[4]); }", parse,
            "/project/Raw.cs"));
        var found = ImmutableArray<Diagnostic>.Empty;
        var cost = Cost.Of(() =>
        {
            CSharpGeneratorDriver.Create([new SocketOptionGenerator().AsSourceGenerator()], files, parse, options)
                .RunGenerators(compilation);
            found = compilation.WithAnalyzers(AnalyzerRun.Ours, new AnalyzerOptions(files, options)).GetAnalyzerDiagnosticsAsync()
                .GetAwaiter().GetResult();
        });
        problems = found.Count(diagnostic => diagnostic.Id.StartsWith("SOCK0", StringComparison.Ordinal));
        if (found.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001") is { } failure)
        {
            throw new InvalidOperationException(failure.GetMessage());
        }

        return cost;
    }
}
