using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace SockOptGen.Benchmarks.Accessors;

/// <summary>Runs <see cref="AccessorBenchmarks"/>.</summary>
internal static class BenchmarkDotNetMode
{
    public static int Run(string[] args)
    {
        // In this process: nothing is built a second time.
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithIterationTime(TimeInterval.FromMilliseconds(100))
            .WithIterationCount(30);
        BenchmarkSwitcher.FromTypes([typeof(AccessorBenchmarks)]).Run([.. args, "--filter", "*"], DefaultConfig.Instance.AddJob(job));
        return 0;
    }
}
