using System.Diagnostics;
using System.Text;

namespace SockOptGen.Samples.Tests;

/// <summary>A sample that runs as its own process, and what it has written.</summary>
internal sealed class Sample : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    private readonly StringBuilder _output = new();
    private readonly Process _process;
    private readonly CancellationTokenSource _cancellation =
        CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    public Sample(string name, params string[] arguments)
    {
        _cancellation.CancelAfter(s_limit);
        var start = new ProcessStartInfo(Repository.Program($"samples/{name}"), arguments) { RedirectStandardOutput = true };
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start.");
    }

    public int ProcessId => _process.Id;

    public string Output => _output.ToString();

    /// <summary>Reads until a line that holds <paramref name="text"/>, and returns what follows it there.</summary>
    public async Task<string> ReadUntilAsync(string text)
    {
        while (await _process.StandardOutput.ReadLineAsync(_cancellation.Token) is { } line)
        {
            _output.AppendLine(line);
            if (line.IndexOf(text, StringComparison.Ordinal) is >= 0 and var at)
            {
                return line[(at + text.Length)..];
            }
        }

        throw new InvalidOperationException($"No line with '{text}' in:\n{_output}");
    }

    /// <summary>The lines of a sample that ends by itself, without an error.</summary>
    public async Task<string[]> ReadToEndAsync()
    {
        _output.Append(await _process.StandardOutput.ReadToEndAsync(_cancellation.Token));
        await _process.WaitForExitAsync(_cancellation.Token);
        Assert.True(_process.ExitCode == 0, $"Exit code {_process.ExitCode}:\n{_output}");
        return _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        _cancellation.Dispose();
    }
}
