using System.Diagnostics;

namespace SockOptGen.Tool.Tests.Commands;

/// <summary>The tool as a process in a terminal.</summary>
public class TerminalTests
{
    private const string Script = "/usr/bin/script";

    [Fact]
    public async Task Terminal_gets_colours_and_lines()
    {
        var output = await RunAsync("TERM=xterm-256color");

        Assert.Contains("\e[1m", output, StringComparison.Ordinal);
        Assert.Contains('─', output);
        Assert.Contains("UDP_CORK", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TERM=xterm-256color", "NO_COLOR=1")]
    [InlineData("TERM=dumb")]
    public async Task Who_wants_none_gets_plain_columns(params string[] environment)
    {
        var output = await RunAsync(environment);

        // .NET itself tells a terminal how its keys should be sent; that is no colour.
        Assert.DoesNotMatch(@"\e\[[\d;]*m", output);
        Assert.DoesNotContain('─', output);
        Assert.Matches(@"(?m)^IPPROTO_UDP  UDP_CORK +False\r?$", output);
    }

    /// <summary>What a terminal is sent.</summary>
    private static async Task<string> RunAsync(params string[] environment)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(Script), "There is no program that makes a terminal.");
        var tool = typeof(ToolException).Assembly.Location;
        var run = await Command.RunAsync(new ProcessStartInfo("env", ["-u", "NO_COLOR", .. environment, Script, "-qec",
            $"dotnet '{tool}' defaults udp4 --level IPPROTO_UDP", "/dev/null"])
        {
            RedirectStandardInput = true,
        });
        return run.ShouldSucceed().Output;
    }
}
