using System.Globalization;
using Microsoft.CodeAnalysis;
using SockOptGen.Benchmarks.Measuring;

namespace SockOptGen.Benchmarks.Compiling;

/// <summary>
/// Compiler CPU time in a process that has compiled before, as the compiler server has. All subjects are compiled in each
/// round; what the generator costs is the difference to the compilation without it in the same round.
/// </summary>
internal static class WarmMode
{
    public static int Run(string[] args)
    {
        var rounds = args is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 40;
        var subjects =
            Subject.All.Where(subject => args is not [_, var part, ..] || subject.Properties is null || subject.Name.Contains(part))
                .ToList();
        foreach (var subject in subjects)
        {
            WarmUp(subject);
        }

        PrintTotals(subjects, rounds);
        PrintSteps([.. subjects.Where(subject => subject.Properties is not null)], rounds);
        return 0;
    }

    private static void WarmUp(Subject subject)
    {
        // Less often for the large ones: they bring the code to its last tier anyway.
        for (var i = 0; i < Repetitions(subject, 60); i++)
        {
            Build.Steps(subject);
        }
    }

    private static void PrintTotals(List<Subject> subjects, int rounds)
    {
        var costs = subjects.ToDictionary(subject => subject, _ => new List<Cost>());
        var differences = subjects.ToDictionary(subject => subject, _ => new List<double>());
        for (var i = 0; i < rounds; i++)
        {
            foreach (var subject in subjects.Where(subject => i < Repetitions(subject, rounds)))
            {
                costs[subject].Add(Build.Whole(subject));
                differences[subject].Add(costs[subject][^1].Milliseconds - costs[subject.Baseline][^1].Milliseconds);
            }
        }

        var table = new Table("compilation", "lines", "KB of text", "KB of assembly", "ms, least", "more than without: least",
            "difference, median [quartiles]", "MB more");
        foreach (var subject in subjects)
        {
            var (lines, size, assembly) = Size(subject);
            var least = costs[subject].Min(cost => cost.Milliseconds);
            table.Add(
                subject.Name,
                $"{lines}",
                $"{size / 1000}",
                $"{assembly / 1000}",
                Statistics.Show(least),
                Statistics.Show(least - costs[subject.Baseline].Min(cost => cost.Milliseconds)),
                Statistics.Spread(differences[subject], "0.0"),
                Statistics.Show(costs[subject].Min(cost => cost.Megabytes) - costs[subject.Baseline].Min(cost => cost.Megabytes)));
        }

        table.Print();
    }

    private static void PrintSteps(List<Subject> subjects, int rounds)
    {
        Console.WriteLine("Least ms of each step, less what it takes without the generator:\n");
        var table = new Table("compilation", "generate", "parse", "declare", "bind", "emit", "embed");
        var without = LeastSteps(Subject.Without, rounds);
        var withoutDocumented = LeastSteps(Subject.WithoutDocumented, rounds);
        foreach (var subject in subjects)
        {
            var steps = LeastSteps(subject, Repetitions(subject, rounds));
            var baseline = subject.WritesDocumentation ? withoutDocumented : without;
            double Of(string step) => steps[step] - baseline[step];
            table.Add(
                subject.Name,
                Statistics.Show(Of("generate")),
                Statistics.Show(Of("parse")),
                Statistics.Show(Of("declare")),
                Statistics.Show(Of("bind")),
                Statistics.Show(Of("bind, emit and embed") - Of("bind") - Of("embed")),
                Statistics.Show(Of("embed")));
        }

        table.Print();
    }

    private static Dictionary<string, double> LeastSteps(Subject subject, int rounds)
    {
        var least = new Dictionary<string, double>();
        for (var i = 0; i < rounds; i++)
        {
            foreach (var (step, cost) in Build.Steps(subject))
            {
                least[step] = Math.Min(cost.Milliseconds, least.GetValueOrDefault(step, double.MaxValue));
            }
        }

        return least;
    }

    private static int Repetitions(Subject subject, int most) => subject.UserOptions switch
    {
        >= 10_000 => Math.Min(most, 5),
        >= 1_000 => Math.Min(most, 15),
        _ => most,
    };

    private static (int Lines, long Characters, long Assembly) Size(Subject subject)
    {
        var build = new Build(subject);
        build.Generate();
        return (build.Generated.Sum(tree => tree.GetText().Lines.Count), build.Generated.Sum(tree => (long)tree.Length), build.Emit());
    }
}
