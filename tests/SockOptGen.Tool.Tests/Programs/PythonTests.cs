using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SockOptGen.Tool.Tests.Programs;

/// <summary>Python programs in the manner of the examples of its `socket` documentation.</summary>
public class PythonTests
{
    [Fact]
    public async Task Server_that_sets_nothing_has_changed_nothing()
    {
        using var python = await StartAsync("echo_server.py");
        using var connection = python.Ask("Hello, world"u8);

        var listener = Assert.Single(await InspectedSocket.OfAsync(python, "Listen", "--changed"));
        var accepted = Assert.Single(await InspectedSocket.OfAsync(python, "Established", "--changed"));

        Assert.Equal("tcp4", listener.Kind);
        Assert.Empty(listener.Options);
        Assert.DoesNotContain("SO_RCVTIMEO", accepted.Options);
        Assert.DoesNotContain("TCP_NODELAY", accepted.Options);
        var seen = await StatisticsComparison.CheckAsync(python);
        Assert.Equal(1, Assert.Single(seen.Values, socket => socket.ToString().StartsWith("LISTEN", StringComparison.Ordinal)).Backlog);
    }

    [Fact]
    public async Task Client_shows_the_timeout_that_it_set()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        using var python = await StartAsync("echo_client.py", ((IPEndPoint)listener.LocalEndPoint!).Port);
        using var connection = await listener.AcceptAsync(TestContext.Current.CancellationToken);
        await connection.ReceiveAsync(new byte[100], TestContext.Current.CancellationToken);

        var client = Assert.Single(await InspectedSocket.AllAsync($"{python.Id}", "--changed"));

        Assert.Equal("Established", client.State);
        Assert.Equal("00:00:05.5000000", client["SO_RCVTIMEO"]);
        Assert.Equal("True", client["TCP_NODELAY"]);
        Assert.DoesNotContain("SO_SNDTIMEO", client.Options);
        await StatisticsComparison.CheckAsync(python);
    }

    [Fact]
    public async Task Server_for_both_families_has_two_sockets()
    {
        using var python = await StartAsync("echo_server_both.py");
        using var connection = python.Ask("Hello, world"u8);

        var listeners = (await InspectedSocket.OfAsync(python, "Listen", "--changed")).ToDictionary(socket => socket.Kind!);
        var accepted = Assert.Single(await InspectedSocket.OfAsync(python, "Established"));

        Assert.Equal($"0.0.0.0:{python.Port}", listeners["tcp4"].Local);
        Assert.Equal("True", listeners["tcp4"]["SO_REUSEADDR"]);
        if (Socket.OSSupportsIPv6)
        {
            Assert.Equal($"[::]:{python.Port}", listeners["tcp6"].Local);
            Assert.Equal("True", listeners["tcp6"]["IPV6_V6ONLY"]);
        }

        // Python waits by itself: settimeout makes the socket non-blocking and sets no option.
        Assert.Equal("00:00:00", accepted["SO_RCVTIMEO"]);
        await StatisticsComparison.CheckAsync(python);
    }

    private static Task<RunningProgram> StartAsync(string script, int? peer = null)
    {
        var program = RunningProgram.Find("python3");
        var (folder, port) = (RunningProgram.CreateFolder(), peer ?? RunningProgram.FreePort());
        var path = Repository.Find($"tests/SockOptGen.Tool.Tests/Programs/Python/{script}");
        return RunningProgram.StartAsync(folder, port, new ProcessStartInfo(program, [path, $"{port}"]));
    }
}
