using System.Diagnostics;

namespace SockOptGen.Tool.Tests.Programs;

/// <summary>What a real strace writes of a Python program, with names and with numbers only.</summary>
public class TracedProgramTests
{
    private const string Program =
        "import socket; s = socket.socket(); s.setsockopt(6, 4, 60); s.setsockopt(1, 20, b'\\5' + b'\\0' * 15); s.getsockopt(1, 8)";

    [Theory]
    [InlineData("abbrev")]
    [InlineData("raw")]
    [InlineData("verbose")]
    public async Task Each_call_gets_its_option(string names)
    {
        var (strace, python) = (RunningProgram.Find("strace"), RunningProgram.Find("python3"));
        var trace = await Command.RunAsync(new ProcessStartInfo(strace,
            ["-f", "-X", names, "-e", "trace=setsockopt,getsockopt", python, "-c", Program]));
        Assert.SkipWhen(trace.Output.Contains("PTRACE", StringComparison.Ordinal), trace.Output);

        var run = (await ToolRun.WithInputAsync(trace.ShouldSucceed().Output, "explain", "-")).ShouldEndWith(0);

        var comments = run.Output.Split('\n').Where(line => line.Contains("sockopt(", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf("  # ", StringComparison.Ordinal) + 4)..]).ToList();
        Assert.Collection(comments,
            line => Assert.Matches("^TCP_KEEPIDLE: .*; 60 seconds; TimeSpan SetTcpKeepIdle$", line),
            line => Assert.Matches("^SO_RCVTIMEO: .*; TimeSpan SetSoReceiveTimeout$", line),
            line => Assert.Matches("^SO_RCVBUF: .*; int SetSoReceiveBuffer$", line));
    }
}
