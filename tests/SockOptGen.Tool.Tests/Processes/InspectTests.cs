using System.Net;
using System.Net.Sockets;
using SockOptGen.Tool.Commands;

namespace SockOptGen.Tool.Tests.Processes;

public class InspectTests
{
    [Fact]
    public async Task What_a_program_set_is_what_has_changed()
    {
        using var sockets = new OwnSockets();
        sockets.Client.NoDelay = true;
        sockets.Client.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        sockets.Client.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 300);
        sockets.Client.ReceiveTimeout = 5500;

        var run = await ToolRun.Async("inspect", OwnSockets.Process, OwnSockets.DescriptorOf(sockets.Client), "--changed");

        run.ShouldEndWith(0);

        Assert.Equal("True", run.ValueOf("TCP_NODELAY"));
        Assert.Equal("True", run.ValueOf("SO_KEEPALIVE"));
        Assert.Equal("00:05:00", run.ValueOf("TCP_KEEPIDLE"));
        Assert.Equal("00:00:05.5000000", run.ValueOf("SO_RCVTIMEO"));
        Assert.False(run.Output.Contains("TCP_KEEPINTVL", StringComparison.Ordinal), run.ToString());
        // What cannot be set, nobody set.
        Assert.DoesNotContain("TCP_INFO", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_is_named_by_process_addresses_and_state()
    {
        using var sockets = new OwnSockets();

        var json = (await ToolRun.Async("inspect", OwnSockets.Process, OwnSockets.DescriptorOf(sockets.Client),
            OwnSockets.DescriptorOf(sockets.Listener), "--json")).ShouldEndWith(0).Json();

        var found = json.GetProperty("sockets").EnumerateArray().ToDictionary(socket => $"{socket.GetProperty("descriptor")}");
        var client = found[OwnSockets.DescriptorOf(sockets.Client)];
        Assert.Equal("tcp4", client.GetProperty("kind").GetString());
        Assert.Equal(sockets.Client.LocalEndPoint!.ToString(), client.GetProperty("local").GetString());
        Assert.Equal($"127.0.0.1:{sockets.Port}", client.GetProperty("peer").GetString());
        Assert.Equal("Established", client.GetProperty("state").GetString());
        Assert.Equal("Listen", found[OwnSockets.DescriptorOf(sockets.Listener)].GetProperty("state").GetString());
    }

    [Fact]
    public async Task Sockets_stay_as_they_are()
    {
        using var sockets = new OwnSockets();
        using var refused = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        refused.Connect(ClosedPort());
        refused.Send([1]);
        sockets.Client.Blocking = false;
        var before = Flags(sockets.Client);

        (await ToolRun.Async("inspect", OwnSockets.Process)).ShouldEndWith(0);

        Assert.Equal(before, Flags(sockets.Client));
        // The error still waits, and the connection still works.
        Assert.Equal((int)SocketError.ConnectionRefused, refused.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error));
        sockets.Server.Send([7]);
        Assert.True(sockets.Client.Poll(5_000_000, SelectMode.SelectRead));
        var received = new byte[1];
        Assert.Equal(1, sockets.Client.Receive(received));
    }

    [Fact]
    public async Task Descriptors_do_not_leak()
    {
        using var sockets = new OwnSockets();
        string[] line = ["inspect", OwnSockets.Process, OwnSockets.DescriptorOf(sockets.Client)];
        (await ToolRun.Async(line)).ShouldEndWith(0);
        var before = Links(sockets.Client);

        for (var i = 0; i < 20; i++)
        {
            (await ToolRun.Async(line)).ShouldEndWith(0);
        }

        Assert.Equal(before, Links(sockets.Client));
    }

    [Fact]
    public async Task Other_families_are_read_too()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lends descriptors.");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint("\0sockopt-test"));

        var run = (await ToolRun.Async("inspect", OwnSockets.Process, $"{socket.Handle}")).ShouldEndWith(0);

        Assert.Contains("unix @sockopt-test", run.Output, StringComparison.Ordinal);
        Assert.Equal("False", run.ValueOf("SO_PASSCRED"));
    }

    [Theory]
    [InlineData(1, "There is no process 1999999999.", "1999999999")]
    [InlineData(2, "Say which process, one way: a PID, --port or --name.")]
    [InlineData(2, "Say which process, one way: a PID, --port or --name.", "1", "--port", "80")]
    [InlineData(1, "No process is called 'qwertyuiop'.", "--name", "qwertyuiop")]
    public async Task What_is_wrong_is_said_in_a_sentence(int code, string sentence, params string[] args)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lends descriptors.");

        Assert.Equal(sentence, (await ToolRun.Async(["inspect", .. args])).ShouldEndWith(code).Error.Trim());
    }

    [Fact]
    public async Task A_descriptor_that_is_no_socket_is_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lends descriptors.");
        using var file = File.OpenRead("/dev/null");
        var descriptor = file.SafeFileHandle.DangerousGetHandle();

        Assert.Equal($"Process {OwnSockets.Process} has no socket with the descriptor {descriptor}.",
            (await ToolRun.Async("inspect", OwnSockets.Process, $"{descriptor}")).ShouldEndWith(1).Error.Trim());
    }

    [Fact]
    public async Task Other_systems_say_what_to_do_instead()
    {
        var answer = InspectCommand.NotHere();

        Assert.Equal("This system lets nobody read the options of another process's sockets: " +
            "call SocketOptionSnapshot.Take(socket) in the program itself.", answer.Message);
        Assert.Equal(3, answer.ExitCode);
        if (!OperatingSystem.IsLinux())
        {
            Assert.Equal(answer.Message, (await ToolRun.Async("inspect", "1")).ShouldEndWith(3).Error.Trim());
        }
    }

    private static IPEndPoint ClosedPort()
    {
        using var closed = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return (IPEndPoint)closed.LocalEndPoint!;
    }

    private static string Flags(Socket socket) => File.ReadAllLines($"/proc/self/fdinfo/{socket.Handle}")[1];

    /// <summary>How many descriptors of this process stand for the socket.</summary>
    private static int Links(Socket socket)
    {
        var target = new FileInfo($"/proc/self/fd/{socket.Handle}").LinkTarget;
        return Directory.GetFiles("/proc/self/fd").Count(path => new FileInfo(path).LinkTarget == target);
    }
}
