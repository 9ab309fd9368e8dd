using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using SockOptGen.Tool.Tests.Programs;

namespace SockOptGen.Tool.Tests.Processes;

/// <summary>Processes with a network, or a /proc, of their own.</summary>
[SupportedOSPlatform("linux")]
public partial class NamespaceTests
{
    private const string Server =
        "import socket, sys; s = socket.create_server((sys.argv[1], int(sys.argv[2])), backlog=9); " +
        "s.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, 77); s.accept()";

    private const int NewNamespace = 0x20000;
    private const int OwnFileSystem = 0x200;
    private const ulong PrivateAndBelow = (1 << 18) | (1 << 14);

    [Fact]
    public async Task Sockets_of_a_container_are_found_and_read()
    {
        using var container = await StartAsync("127.0.0.1");

        foreach (var run in new[] { await ToolRun.Async("inspect", $"{container.Id}", "--changed"),
            await ToolRun.Async("inspect", "--port", $"{container.Port}", "--changed") })
        {
            Assert.Contains($"({container.Id}) descriptor 3: tcp4 127.0.0.1:{container.Port}, Listen", run.ShouldEndWith(0).Output,
                StringComparison.Ordinal);
            Assert.Equal("00:01:17", run.ValueOf("TCP_KEEPIDLE"));
        }
    }

    [Fact]
    public async Task Same_port_in_two_networks_is_two_sockets()
    {
        using var container = await StartAsync("127.0.0.1");
        using var other = await StartAsync("0.0.0.0", container.Port);

        var sockets = await InspectedSocket.AllAsync("--port", $"{container.Port}");

        Assert.Equal(
            new[] { $"{container.Id} 127.0.0.1:{container.Port} Listen", $"{other.Id} 0.0.0.0:{container.Port} Listen" }.Order(),
            sockets.Select(socket => $"{socket.Process} {socket.Local} {socket.State}").Order());
    }

    [Fact]
    public void Without_proc_a_sentence_says_so()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has /proc.");
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can take /proc away.");
        var runs = new List<ToolRun>();
        Exception? problem = null;
        // A thread has its own view of the files; .NET itself does not start without /proc.
        var thread = new Thread(() => problem = Record.Exception(() =>
        {
            TakeProcAway();
            runs.Add(ToolRun.Async("inspect", "1").GetAwaiter().GetResult());
            runs.Add(ToolRun.Async("inspect", "--port", "80").GetAwaiter().GetResult());
            runs.Add(ToolRun.Async("inspect", "--name", "init").GetAwaiter().GetResult());
        }));
        thread.Start();
        thread.Join();

        Assert.Null(problem);
        Assert.All(runs, run => Assert.Equal("Processes cannot be seen: /proc is not mounted.", run.ShouldEndWith(3).Error.Trim()));
        Assert.True(Directory.Exists("/proc/self"));
    }

    private static Task<RunningProgram> StartAsync(string address, int? port = null)
    {
        var (python, unshare) = (RunningProgram.Find("python3"), RunningProgram.Find("unshare"));
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can look into a network namespace of another user namespace.");
        var number = port ?? RunningProgram.FreePort();
        return RunningProgram.StartAsync(RunningProgram.CreateFolder(), number, new ProcessStartInfo(unshare,
            ["--net", "sh", "-c", "ip link set lo up; exec \"$@\"", "sh", python, "-c", Server, address, $"{number}"]));
    }

    private static void TakeProcAway()
    {
        Check(unshare(NewNamespace | OwnFileSystem));
        Check(mount("none", "/", null, PrivateAndBelow, 0));
        Check(mount("none", "/proc", "tmpfs", 0, 0));
    }

    private static void Check(int result) => Assert.True(result == 0, Marshal.GetLastPInvokeErrorMessage());

    [LibraryImport("libc", SetLastError = true)]
    private static partial int unshare(int what);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int mount(string source, string target, string? type, ulong flags, nint data);
}
