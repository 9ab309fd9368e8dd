using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.Versioning;
using SockOptGen.Tool.Processes;

namespace SockOptGen.Tool.Tests.Processes;

/// <summary>Processes and sockets that go while they are read.</summary>
[SupportedOSPlatform("linux")]
public class ClosingTests
{
    [Fact]
    public void Process_that_ends_meanwhile_is_named()
    {
        using var process = new ForeignProcess();
        using var door = new PidFd(process.Id);
        process.End();

        var gone = Assert.Throws<ToolException>(() => door.Duplicate(7));

        Assert.Equal(1, gone.ExitCode);
        Assert.Equal($"Process {process.Id} has ended, or never was.", gone.Message);
    }

    [Fact]
    public async Task Process_may_end_at_any_moment()
    {
        for (var i = 0; i < 10; i++)
        {
            using var process = new ForeignProcess();
            var runs = Task.Run(() => InspectUntilItEndsAsync(process.Id), TestContext.Current.CancellationToken);
            await Task.Delay(5 * i, TestContext.Current.CancellationToken);
            process.End();

            var last = await runs;

            Assert.Contains($"process {process.Id}", last.ShouldEndWith(1).Error, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Sockets_may_be_closed_at_any_moment()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lends descriptors.");
        using var stop = new CancellationTokenSource();
        var closing = Task.Run(() => OpenAndClose(stop.Token), TestContext.Current.CancellationToken);
        try
        {
            for (var i = 0; i < 50; i++)
            {
                var run = await ToolRun.Async("inspect", OwnSockets.Process);
                Assert.True(run.ExitCode is 0 or 1, $"{run}");
                Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await closing;
        }
    }

    [Fact]
    public void Descriptor_that_is_closed_meanwhile_is_left_out()
    {
        using var process = new ForeignProcess();
        using var door = new PidFd(process.Id);

        Assert.Equal(-1, door.Duplicate(777));
    }

    [Fact]
    public void Descriptor_that_is_a_file_meanwhile_is_given_back()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lends descriptors.");
        using var file = File.OpenRead("/dev/null");
        using var door = new PidFd(Environment.ProcessId);
        var duplicate = door.Duplicate((int)file.SafeFileHandle.DangerousGetHandle());

        Assert.Null(BorrowedSocket.Of(duplicate));

        Assert.False(File.Exists($"/proc/self/fd/{duplicate}") && new FileInfo($"/proc/self/fd/{duplicate}").LinkTarget == "/dev/null");
    }

    [Fact]
    public void What_could_be_read_is_shown_and_what_could_not_is_said()
    {
        using var one = new ForeignProcess();
        using var other = new ForeignProcess();
        other.End();
        var problems = new List<string>();

        var reports = new ProcessSockets(isChangedOnly: false).Read([(one.Id, [7]), (other.Id, [])], problems.Add);

        Assert.Equal(7, Assert.Single(reports).Descriptor);
        Assert.Equal($"There is no process {other.Id}.", Assert.Single(problems));
    }

    private static async Task<ToolRun> InspectUntilItEndsAsync(int process)
    {
        for (var started = Stopwatch.StartNew(); started.Elapsed < TimeSpan.FromMinutes(1);)
        {
            var run = await ToolRun.Async("inspect", $"{process}");
            if (run.ExitCode != 0)
            {
                return run;
            }
        }

        throw new InvalidOperationException($"{process} does not end.");
    }

    private static void OpenAndClose(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            using var file = File.OpenRead("/dev/null");
        }
    }
}
