using System.Diagnostics;

namespace SockOptGen.Tool.Tests.Processes;

/// <summary>Sockets of a process that nobody here wrote.</summary>
public class ForeignProcessTests
{
    private const string Nobody = "65534";

    [Fact]
    public async Task A_process_is_found_by_its_number_its_name_and_its_port()
    {
        using var process = new ForeignProcess();
        var run = await ToolRun.Async("inspect", $"{process.Id}", "7");
        SkipWithoutRight(run);

        Assert.Contains($"{process.Name} ({process.Id}) descriptor 7: tcp4 127.0.0.1:", run.ShouldEndWith(0).Output,
            StringComparison.Ordinal);
        Assert.Contains($"to 127.0.0.1:{process.Port}, Established", run.Output, StringComparison.Ordinal);
        Assert.Equal("Stream", run.ValueOf("SO_TYPE"));
        foreach (var other in new[] { await ToolRun.Async("inspect", "--name", process.Name),
            await ToolRun.Async("inspect", "--port", $"{process.Port}") })
        {
            Assert.Contains($"{process.Name} ({process.Id}) descriptor 7", other.ShouldEndWith(0).Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_part_of_a_name_does_where_it_fits_one_name_only()
    {
        using var one = new ForeignProcess();
        using var other = new ForeignProcess();
        SkipWithoutRight(await ToolRun.Async("inspect", $"{one.Id}"));

        (await ToolRun.Async("inspect", "--name", one.Name[..^1])).ShouldEndWith(0);
        var many = (await ToolRun.Async("inspect", "--name", "BASH")).ShouldEndWith(2);
        Assert.Contains("'BASH' fits many: ", many.Error, StringComparison.Ordinal);
        Assert.Contains("Write a whole name or a PID.", many.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_has_ended_is_not_there()
    {
        using var process = new ForeignProcess();
        process.End();

        var run = (await ToolRun.Async("inspect", $"{process.Id}")).ShouldEndWith(1);

        Assert.StartsWith($"There is no process {process.Id}.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_of_another_user_takes_a_right_that_is_named()
    {
        using var process = new ForeignProcess();
        Assert.SkipUnless(Environment.IsPrivilegedProcess && File.Exists("/usr/bin/setpriv"), "Only root can become somebody else for it.");
        var tool = typeof(ToolException).Assembly.Location;
        var start = new ProcessStartInfo("/usr/bin/setpriv", ["--reuid", Nobody, "--clear-groups", "--inh-caps", "-all",
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "/usr/bin/dotnet",
            "exec", tool, "inspect", $"{process.Id}"]);
        var run = await Command.RunAsync(start);
        Assert.SkipUnless(run.Output.Contains("process", StringComparison.Ordinal), $"Nobody cannot run the tool here: {run.Output}");

        Assert.True(run.ExitCode == 3, run.ToString());
        Assert.Contains($"The right to trace process {process.Id} is missing (CAP_SYS_PTRACE)", run.Output, StringComparison.Ordinal);
    }

    private static void SkipWithoutRight(ToolRun run) => Assert.SkipWhen(run.ExitCode == 3, run.Error);
}
