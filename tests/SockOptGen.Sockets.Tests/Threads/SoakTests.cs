using System.Diagnostics;

namespace SockOptGen.Sockets.Tests.Threads;

/// <summary>A short run of the soak program; docs/soak.md has the long one.</summary>
public class SoakTests
{
    [Fact]
    public async Task Accessors_stand_closing_from_many_threads()
    {
        OnLinux.Only();
        var (exitCode, output) = await RunAsync("10", "1000", "64");
        Assert.SkipWhen(exitCode == 2 && output.Contains("ulimit -n"), output);
        Assert.True(exitCode == 0, output);
        Assert.Contains("right values", output);
    }

    [Fact]
    public async Task The_soak_notices_another_sockets_descriptor()
    {
        OnLinux.Only();
        var (exitCode, output) = await RunAsync("3", "200", "16", "by-number");
        Assert.True(exitCode == 1, output);
        Assert.Contains("is another socket's", output);
        Assert.DoesNotContain("wrong value", output);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var process =
            Process.Start(new ProcessStartInfo(Repository.Program("tests/SockOptGen.Soak"), arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true
            })
            ?? throw new InvalidOperationException("The soak did not start.");
        try
        {
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, output + await error);
        }
        finally
        {
            // Only where the test was cancelled.
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }
}
