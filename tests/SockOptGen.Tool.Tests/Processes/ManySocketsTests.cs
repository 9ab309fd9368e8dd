using System.Diagnostics;
using SockOptGen.Tool.Tests.Programs;

namespace SockOptGen.Tool.Tests.Processes;

/// <summary>A process with ten thousand sockets. What that costs, `SockOptGen.Benchmarks -- inspect` measures.</summary>
public class ManySocketsTests
{
    private const int Count = 10_000;

    private const string Program =
        "import resource, socket, sys; resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2); " +
        "s = [socket.socket() for i in range(int(sys.argv[2]))]; s[-1].setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1); " +
        "l = socket.create_server(('127.0.0.1', int(sys.argv[1]))); l.accept()";

    [Fact]
    public async Task Every_one_is_shown()
    {
        AllTests.Only();
        var port = RunningProgram.FreePort();
        using var python = await RunningProgram.StartAsync(RunningProgram.CreateFolder(), port,
            new ProcessStartInfo(RunningProgram.Find("python3"), ["-c", Program, $"{port}", $"{Count}"]));

        var sockets = await InspectedSocket.AllAsync($"{python.Id}", "--changed");

        Assert.Equal(Count + 1, sockets.Count);
        Assert.Equal(["TCP_NODELAY"], Assert.Single(sockets, socket => socket.Options.Contains("TCP_NODELAY")).Options);
        // No descriptor of theirs is left here.
        Assert.True(Directory.GetFiles("/proc/self/fd").Length < Count);
    }
}
