using System.Diagnostics;
using System.Globalization;
using SockOptGen.TestSupport.Measuring;

namespace SockOptGen.Ide.Tests.Latency;

/// <summary>What an editor answers how much later where the package is installed.</summary>
internal static class LatencyMode
{
    private const int Discarded = 20;

    /// <summary>Rounds in which every query is asked of every project, in an order of its own; each divides by
    /// the project without the package.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var rounds = arguments is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 100;
        var package = new PackedPackage();
        await package.InitializeAsync();
        try
        {
            using var sandbox = new ProjectSandbox(package);
            await MeasureAsync(await Subject.CreateAllAsync(sandbox), rounds);
        }
        finally
        {
            await package.DisposeAsync();
        }

        return 0;
    }

    private static async Task MeasureAsync(Subject[] subjects, int rounds)
    {
        var table =
            new Table(["query, after a keystroke",
                .. subjects.Skip(1).SelectMany(subject => new[] { $"{subject.Name}: time", "processor time" })]);
        foreach (var subject in subjects)
        {
            await subject.OpenAsync();
        }

        foreach (var query in Query.All)
        {
            var ratios = subjects.Skip(1).ToDictionary(subject => subject, _ => (Times: new List<double>(), Loads: new List<double>()));
            for (var round = -Discarded; round < rounds; round++)
            {
                var costs = new Dictionary<Subject, (double Time, double Load)>();
                foreach (var subject in subjects.Shuffle())
                {
                    costs.Add(subject, await CostAsync(() => query.AskAsync(subject)));
                }

                var basis = costs[subjects[0]];
                foreach (var (subject, (times, loads)) in round < 0 ? [] : ratios)
                {
                    times.Add(costs[subject].Time / basis.Time);
                    loads.Add(costs[subject].Load / basis.Load);
                }
            }

            table.Add([query.Name,
                .. ratios.Values.SelectMany(pair =>
                    new[] { Statistics.Spread(pair.Times, "0.00"), Statistics.Spread(pair.Loads, "0.00") })]);
        }

        table.Print();
        foreach (var subject in subjects)
        {
            subject.Dispose();
        }
    }

    private static async Task<(double Time, double Load)> CostAsync(Func<Task> work)
    {
        GC.Collect();
        var (start, load) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await work();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - load).TotalMilliseconds);
    }
}
