namespace SockOptGen.Package.Tests;

/// <summary>The fixes of the package, applied to a project by `dotnet format`.</summary>
public sealed class CodeFixTests(PackedPackage package)
{
    private const string Before = """
        using System.Net.Sockets;

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, 1);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, 5001);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, new LingerOption(true, 3));
        Console.WriteLine((int)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)! != 0);
        Console.WriteLine((int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive)! == 0);
        Console.WriteLine((int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout)!);
        Console.WriteLine((SocketType)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Type)!);
        Console.WriteLine(((LingerOption)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger)!).LingerTime);

        """;

    private const string After = """
        using System.Net.Sockets;
        using System.Net.Sockets.Options;

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.SetTcpNoDelay(true);
        socket.SetSoKeepAlive(true);
        socket.SetSoReceiveTimeout(TimeSpan.FromMilliseconds(5001));
        socket.SetSoLinger(new SocketLinger(true, TimeSpan.FromSeconds(3)));
        Console.WriteLine(socket.GetTcpNoDelay());
        Console.WriteLine(!socket.GetSoKeepAlive());
        Console.WriteLine((int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout)!);
        Console.WriteLine(socket.GetSoType());
        Console.WriteLine((int)socket.GetSoLinger().Time.TotalSeconds);

        """;

    // Every rule with a fix, twice and more. The first line has none that means the same.
    private const string Wrong = """
        using System.Net.Sockets;

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        static void Wrong(Socket socket, byte[] bytes)
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer, true);
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.NoDelay, true);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.KeepAlive, true);
            socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)30, 1);
            socket.SetRawSocketOption((int)SocketOptionLevel.Socket, (int)SocketOptionName.KeepAlive, bytes);
            socket.SetRawSocketOption((int)SocketOptionLevel.Socket, (int)SocketOptionName.ReceiveBuffer, bytes);
            socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.IpTimeToLive, 300);
            socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.IpTimeToLive, 400);
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1);
            socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.DontFragment, 1);
            socket.SetRawSocketOption(6, 18, bytes);
            socket.SetRawSocketOption(6, 4, bytes);
            if (Environment.OSVersion.Platform == PlatformID.Unix)
            {
                socket.SetRawSocketOption(6, 18, bytes);
                socket.SetRawSocketOption(6, 4, bytes);
            }

            socket.IOControl(IOControlCode.KeepAliveValues, [1, 0, 0, 0, 96, 234, 0, 0, 232, 3, 0, 0], null);
            socket.IOControl(IOControlCode.Flush, [], null);
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            socket.ExclusiveAddressUse = true;
            socket.TrySetTcpNoDelay(true);
            socket.TrySetSoKeepAlive(true);
        }

        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, 5000u);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, 7L);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, 1);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
        Console.WriteLine((bool)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)!);
        Console.WriteLine((bool)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive)!);
        Console.WriteLine($"{socket.ReceiveTimeout} {socket.SendTimeout}");
        GC.KeepAlive((Action<Socket, byte[]>)Wrong);

        """;

    private const int Times = 10;

    // Six warnings, and the accessors that they become.
    private static readonly (string Before, string After)[] s_warnings =
    [
        ("SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, 5000u)",
            "SetSoReceiveTimeout(TimeSpan.FromMilliseconds(5000))"),
        ("SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendBuffer, 70000L)", "SetSoSendBuffer(70000)"),
        ("SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, 1u)", "SetTcpNoDelay(true)"),
        ("ToString((bool)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)!)", "ToString(socket.GetTcpNoDelay())"),
        ("ToString((bool)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive)!)",
            "ToString(socket.GetSoKeepAlive())"),
        ("ToString((uint)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer)!)",
            "ToString((uint)socket.GetSoReceiveBuffer())"),
    ];

    private static readonly string s_right = Wrong
        .Replace("SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, 5000u)",
            "SetSoReceiveTimeout(TimeSpan.FromMilliseconds(5000))", StringComparison.Ordinal)
        .Replace("SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, 7L)",
            "SetSoSendTimeout(TimeSpan.FromMilliseconds(7))", StringComparison.Ordinal)
        .Replace("SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, 1)", "SetSoKeepAlive(true)",
            StringComparison.Ordinal)
        .Replace("SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true)", "SetTcpNoDelay(true)", StringComparison.Ordinal)
        .Replace("(bool)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)!", "socket.GetTcpNoDelay()",
            StringComparison.Ordinal)
        .Replace("(bool)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive)!", "socket.GetSoKeepAlive()",
            StringComparison.Ordinal);

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
        Assert.Equal(["True", "False", "5001", "Stream", "3"],
            before.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()));
    }

    [Fact]
    public async Task All_rules_at_once_are_done_in_one_run_and_nothing_changes_its_meaning()
    {
        AllTests.Only();
        using var sandbox = Write("App", Wrong);
        var build = (await sandbox.BuildAsync("App")).ShouldSucceed();
        string[] warnings =
            ["SOCK1001", "SOCK1002", "SOCK1003", "SOCK1004", "SOCK1005", "SOCK1008", "SOCK1011", "SOCK2001", "SOCK2002", "SOCK2003",
            "SOCK2004"];
        Assert.Equal(
            string.Join(", ", warnings),
            string.Join(", ",
                build.Messages.Select(message => message.Id).Where(id => id.StartsWith("SOCK", StringComparison.Ordinal)).Distinct()
                    .Order(StringComparer.Ordinal)));

        for (var run = 0; run < 2; run++)
        {
            await FormatAsync(sandbox, "App", "info");
            Assert.Equal(s_right, File.ReadAllText(sandbox.PathOf("App", "App.cs")));
        }

        (await sandbox.BuildAsync("App")).ShouldSucceed();
        var output = (await sandbox.RunAsync("App")).ShouldSucceed().Output;
        Assert.Equal(["True", "True", "5000 7"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()));
    }

    /// <summary>The command of docs/rules.md.</summary>
    [Fact]
    public async Task Sixty_warnings_become_accessors_with_one_command()
    {
        AllTests.Only();
        using var sandbox = Write("App", "Console.WriteLine(1);");
        foreach (var file in Enumerable.Range(0, Times))
        {
            File.WriteAllText(sandbox.PathOf("App", $"C{file}.cs"), Class(file, s_warnings.Select(warning => warning.Before)));
        }

        var build = (await sandbox.BuildAsync("App")).ShouldSucceed();
        Assert.Equal(Times * s_warnings.Length, build.Messages.Count(message => message.Id is "SOCK1002" or "SOCK1003"));
        await FormatAsync(sandbox, "App", "info");

        foreach (var file in Enumerable.Range(0, Times))
        {
            Assert.Equal(Class(file, s_warnings.Select(warning => warning.After)), File.ReadAllText(sandbox.PathOf("App", $"C{file}.cs")));
        }

        build = (await sandbox.BuildAsync("App")).ShouldSucceed();
        Assert.DoesNotContain(build.Messages, message => message.Id.StartsWith("SOCK", StringComparison.Ordinal));
    }

    // With the directive that the accessors need.
    private static string Class(int number, IEnumerable<string> calls) => $$"""
        using System.Net.Sockets;

        static class C{{number}}
        {
            static string ToString(object value) => $"{value}";

            static void M(Socket socket)
            {
        {{string.Join('\n', calls.Select(call => $"        {(call.StartsWith("Set", StringComparison.Ordinal) ? "socket." : "")}{call};"))}}
            }
        }

        """;

    private ProjectSandbox Write(string name, string source)
    {
        var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject(name, "net10.0", source,
            "<OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>");
        return sandbox;
    }

    /// <summary>Without <paramref name="ids"/> the command handles all.</summary>
    private static async Task FormatAsync(ProjectSandbox sandbox, string name, string severity, params string[] ids) =>
        (await DotnetCommand.RunAsync(
            sandbox.PathOf(name),
            ["format", "analyzers", "--no-restore", "--severity", severity,
                .. ids.Length == 0 ? ids : ["--diagnostics", .. ids]])).ShouldSucceed();
}
