using System.Diagnostics;
using System.Text;

namespace SockOptGen.TestSupport.Processes;

/// <summary>A program under <c>dotnet watch run</c>, which applies edits of its sources while it runs.</summary>
public sealed class WatchedProgram : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private WatchedProgram(Process process)
    {
        _process = process;
        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What was printed so far, by the program and by the watcher.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public static WatchedProgram Start(string project)
    {
        var start = DotnetCommand.StartInfo(null, project, ["watch", "--verbose", "--non-interactive", "run", "--no-restore"]);
        start.RedirectStandardOutput = start.RedirectStandardError = start.RedirectStandardInput = true;
        return new WatchedProgram(Process.Start(start)!);
    }

    /// <summary>Waits until <paramref name="text"/> is printed.</summary>
    public async Task WaitForAsync(string text)
    {
        var started = Stopwatch.GetTimestamp();
        while (!Output.Contains(text, StringComparison.Ordinal))
        {
            Assert.False(_process.HasExited || Stopwatch.GetElapsedTime(started) > s_limit, $"No '{text}' in:\n{Output}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Take(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }
    }
}
