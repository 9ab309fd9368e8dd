using System.Diagnostics;

namespace SockOptGen.TestSupport.Processes;

/// <summary>Runs a program to its end.</summary>
public static class Command
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    public static async Task<CommandResult> RunAsync(ProcessStartInfo start)
    {
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        cancellation.CancelAfter(s_limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation.Token);
            var error = process.StandardError.ReadToEndAsync(cancellation.Token);
            await process.WaitForExitAsync(cancellation.Token);
            return new CommandResult($"{start.FileName} {string.Join(' ', start.ArgumentList)}", process.ExitCode,
                await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
