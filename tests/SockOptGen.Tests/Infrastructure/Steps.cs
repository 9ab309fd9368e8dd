using Microsoft.CodeAnalysis;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>What the incremental steps of a run did.</summary>
internal static class Steps
{
    /// <summary>Asserts that every named step is there and found all its outputs cached, and that nothing was emitted anew.</summary>
    public static void AssertAllCached(GeneratorDriverRunResult result)
    {
        var run = result.Results.Single();
        foreach (var name in StepNames.All.Where(run.TrackedSteps.ContainsKey))
        {
            Assert.All(Reasons(result, name), reason => Assert.True(IsCached(reason), $"{name}: {reason}"));
        }

        Assert.Contains(StepNames.Settings, run.TrackedSteps.Keys);
        Assert.All(run.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    /// <summary>What became of each output of the step <paramref name="name"/>.</summary>
    public static IReadOnlyList<IncrementalStepRunReason> Reasons(GeneratorDriverRunResult result, string name) =>
        [.. result.Results.Single().TrackedSteps[name].SelectMany(step => step.Outputs).Select(output => output.Reason)];

    /// <summary>How many emitted files were written anew.</summary>
    public static int Emitted(GeneratorDriverRunResult result) => result.Results.Single().TrackedOutputSteps
        .SelectMany(step => step.Value).SelectMany(step => step.Outputs).Count(output => !IsCached(output.Reason));

    public static bool IsCached(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;
}
