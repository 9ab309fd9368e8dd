using SockOptGen.Benchmarks.Measuring;

namespace SockOptGen.Benchmarks.Analyzing;

/// <summary>How the analyzers' time and memory grow with one method: for each shape a method, one twice as long and one four
/// times.</summary>
internal static class ShapeMode
{
    private const int Rounds = 3;

    // What grows as it should keeps its cost for each item; twice that is noise, four times that grows with the square.
    private const double MostGrowth = 2.5;

    public static int Run(string[] arguments)
    {
        var table = new Table("one method of", "items", "ms", "ms, 2×", "ms, 4×", "each, 4× to 1×", "MB", "MB, 4×", "each, 4× to 1×");
        var isLinear = true;
        Measure(MethodShapes.File(MethodShapes.All[0].Statements(1)));
        foreach (var (name, count, statements) in MethodShapes.All)
        {
            if (!arguments.All(part => name.Contains(part, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            var costs = new[] { 1, 2, 4 }.Select(factor => Measure(MethodShapes.File(statements(count * factor)))).ToList();
            var time = costs[2].Milliseconds / 4 / costs[0].Milliseconds;
            var memory = costs[2].Megabytes / 4 / costs[0].Megabytes;
            isLinear &= time < MostGrowth && memory < MostGrowth;
            string[] cells =
            [
                name, $"{count}", .. costs.Select(cost => Statistics.Show(cost.Milliseconds)), Statistics.Show(time, "0.00"),
                Statistics.Show(costs[0].Megabytes), Statistics.Show(costs[2].Megabytes), Statistics.Show(memory, "0.00"),
            ];
            table.Add(cells);
            Console.Error.WriteLine(string.Join(", ", cells));
        }

        table.Print();
        return isLinear ? 0 : 1;
    }

    // The compiler makes the operations for whoever asks first, so what an analyzer that does nothing allocates is not ours.
    private static Cost Measure(string text)
    {
        var (milliseconds, megabytes) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            var compilation = GeneratedProject.Compile([text], generates: false);
            compilation.GetDiagnostics();
            var idle = Cost.Of(() => AnalyzerRun.Of(compilation, [new IdleAnalyzer()], out _)).Megabytes;
            var time = 0.0;
            var all = Cost.Of(() => time = AnalyzerRun.Of(compilation, AnalyzerRun.Ours, out _).Values.Sum()).Megabytes;
            (milliseconds, megabytes) = (Math.Min(milliseconds, time), Math.Min(megabytes, Math.Max(all - idle, 0.01)));
        }

        return new Cost(milliseconds, megabytes);
    }
}
