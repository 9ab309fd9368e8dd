using SockOptGen.Benchmarks.Measuring;

namespace SockOptGen.Benchmarks.Analyzing;

/// <summary>How the analyzers' time grows with the files of a project, and with its calls on sockets.</summary>
internal static class GrowthMode
{
    private const int Rounds = 5;

    public static int Run()
    {
        Print("files, one of fifty with sockets", [20, 200, 2_000], GeneratedProject.Files);
        // Eight calls in each method.
        Print("methods with calls on sockets, one file", [12, 120, 1_200], count => [GeneratedProject.CallSites(count)]);
        return 0;
    }

    private static void Print(string heading, int[] sizes, Func<int, IReadOnlyList<string>> files)
    {
        var names = AnalyzerRun.Ours.Add(AnalyzerRun.Ca1416).Select(analyzer => analyzer.GetType().Name).ToList();
        var table = new Table([heading, .. names.Select(name => $"{name}, ms")]);
        foreach (var size in sizes)
        {
            var texts = files(size);
            var runs = Enumerable.Range(-1, Rounds + 1)
                .Select(_ => AnalyzerRun.Of(GeneratedProject.Compile(texts), AnalyzerRun.Ours.Add(AnalyzerRun.Ca1416), out var _))
                .Skip(1)
                .ToList();
            table.Add([$"{size}", .. names.Select(name => Statistics.Show(runs.Min(run => run[name]), "0.00"))]);
        }

        table.Print();
    }
}
