using System.Diagnostics;
using System.Runtime.Versioning;

namespace SockOptGen.Tool.Tests.Processes;

/// <summary>Sockets of a process that nobody here wrote.</summary>
public class ForeignProcessTests
{
    private const string Nobody = "65534";
    private const string SetPrivileges = "/usr/bin/setpriv";

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

    [SupportedOSPlatform("linux")]
    [Fact]
    public async Task A_process_of_another_user_takes_a_right_that_is_named()
    {
        using var process = new ForeignProcess();
        // Whoever is not root has no right on the first process; root becomes somebody else.
        var other = Environment.IsPrivilegedProcess ? process.Id : 1;
        var (code, text) = Environment.IsPrivilegedProcess ? await AsNobodyAsync(other) : await HereAsync(other);

        Assert.True(code == 3, text);
        Assert.Contains($"The right to trace process {other} is missing (CAP_SYS_PTRACE)", text, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Text)> HereAsync(int process)
    {
        var run = await ToolRun.Async("inspect", $"{process}");
        return (run.ExitCode, run.Error);
    }

    [SupportedOSPlatform("linux")]
    private static async Task<(int Code, string Text)> AsNobodyAsync(int process)
    {
        Assert.SkipUnless(File.Exists(SetPrivileges), "There is no setpriv.");
        // A copy that everybody may read.
        var folder = Directory.CreateTempSubdirectory("SockOptGen.Tool.Tests.");
        try
        {
            File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_101_101);
            foreach (var file in Directory.GetFiles(AppContext.BaseDirectory).Where(IsOfTheTool))
            {
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            }

            var run = await Command.RunAsync(new ProcessStartInfo(SetPrivileges, ["--reuid", Nobody, "--clear-groups", "dotnet",
                Path.Combine(folder.FullName, Path.GetFileName(typeof(ToolException).Assembly.Location)), "inspect", $"{process}"])
            {
                WorkingDirectory = folder.FullName,
            });
            return (run.ExitCode, run.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool IsOfTheTool(string file) => Path.GetFileName(file) is var name &&
        (name.StartsWith("sockopt.", StringComparison.Ordinal) || name.StartsWith("Spectre.", StringComparison.Ordinal) ||
            name.StartsWith("System.CommandLine", StringComparison.Ordinal));

    private static void SkipWithoutRight(ToolRun run) => Assert.SkipWhen(run.ExitCode == 3, run.Error);
}
