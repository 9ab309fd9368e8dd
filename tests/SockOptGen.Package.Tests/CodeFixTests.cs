namespace SockOptGen.Package.Tests;

/// <summary>The fixes of the package, applied to a project by `dotnet format`.</summary>
public sealed class CodeFixTests(PackedPackage package)
{
    private const string Before = """
        using System.Net.Sockets;

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, 1);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, 5000);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, new LingerOption(true, 3));
        Console.WriteLine((int)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)! != 0);
        Console.WriteLine((int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive)! == 0);
        Console.WriteLine((int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout)!);
        Console.WriteLine((SocketType)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Type)!);
        Console.WriteLine(((LingerOption)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger)!).LingerTime);

        """;

    private const string After = """
        using System.Net.Sockets;

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.SetTcpNoDelay(true);
        socket.SetSoKeepAlive(true);
        socket.SetSoReceiveTimeout(TimeSpan.FromMilliseconds(5000));
        socket.SetSoLinger(new SocketLinger(true, TimeSpan.FromSeconds(3)));
        Console.WriteLine(socket.GetTcpNoDelay());
        Console.WriteLine(!socket.GetSoKeepAlive());
        Console.WriteLine((int)socket.GetSoReceiveTimeout().TotalMilliseconds);
        Console.WriteLine(socket.GetSoType());
        Console.WriteLine((int)socket.GetSoLinger().Time.TotalSeconds);

        """;

    private const string Wrong = """
        using System.Net.Sockets;

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.NoDelay, true);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, 5000u);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, 7L);
        Console.WriteLine($"{socket.NoDelay} {socket.ReceiveTimeout} {socket.SendTimeout}");

        """;

    private const string Right = """
        using System.Net.Sockets;

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, 5000);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, 7);
        Console.WriteLine($"{socket.NoDelay} {socket.ReceiveTimeout} {socket.SendTimeout}");

        """;

    [Fact]
    public async Task Accessors_take_the_place_of_calls_and_the_program_does_the_same()
    {
        using var sandbox = Write("App", Before);
        (await sandbox.BuildAsync("App")).ShouldSucceed();
        var before = (await sandbox.RunAsync("App")).ShouldSucceed().Output;

        await FormatAsync(sandbox, "App", "info", "SOCK3001");

        Assert.Equal(After, File.ReadAllText(sandbox.PathOf("App", "App.cs")));
        (await sandbox.BuildAsync("App")).ShouldSucceed();
        Assert.Equal(before, (await sandbox.RunAsync("App")).ShouldSucceed().Output);
        Assert.Equal(["True", "False", "5000", "Stream", "3"], before.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()));
    }

    [Fact]
    public async Task Wrong_levels_and_types_become_right_and_the_program_runs()
    {
        using var sandbox = Write("App", Wrong);
        var build = (await sandbox.BuildAsync("App")).ShouldSucceed();
        Assert.Equal(["SOCK1001", "SOCK1002", "SOCK1002"], build.Messages.Select(message => message.Id).Order(StringComparer.Ordinal));
        Assert.NotEqual(0, (await sandbox.RunAsync("App")).ExitCode);

        // One by one: with two ids in one run the command does not always apply both.
        await FormatAsync(sandbox, "App", "warn", "SOCK1001");
        await FormatAsync(sandbox, "App", "warn", "SOCK1002");

        Assert.Equal(Right, File.ReadAllText(sandbox.PathOf("App", "App.cs")));
        Assert.Empty((await sandbox.BuildAsync("App")).ShouldSucceed().Messages);
        Assert.Equal("True 5000 7", (await sandbox.RunAsync("App")).ShouldSucceed().Output.Trim());
    }

    private ProjectSandbox Write(string name, string source)
    {
        var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject(name, "net10.0", source, "<OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>");
        return sandbox;
    }

    private static async Task FormatAsync(ProjectSandbox sandbox, string name, string severity, string id) =>
        (await DotnetCommand.RunAsync(sandbox.PathOf(name), ["format", "analyzers", "--no-restore", "--severity", severity, "--diagnostics", id])).ShouldSucceed();
}
