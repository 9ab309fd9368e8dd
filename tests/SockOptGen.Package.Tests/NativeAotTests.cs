using System.Diagnostics;
using SockOptGen.Package.Tests.Sandbox;

namespace SockOptGen.Package.Tests;

/// <summary>A program compiled ahead of time.</summary>
public sealed class NativeAotTests(PackedPackage package)
{
    private const string Source = """
        using System;
        using System.Net.Sockets;

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.SetTcpNoDelay(true);
        socket.SetSoLinger(new SocketLinger(true, TimeSpan.FromSeconds(7)));
        socket.SetIpTimeToLive(42);
        socket.SetSoKeepAlive(true);
        Console.WriteLine($"NoDelay {socket.GetTcpNoDelay()}");
        Console.WriteLine($"Linger {socket.GetSoLinger().Time.TotalSeconds}");
        Console.WriteLine($"TimeToLive {socket.GetIpTimeToLive()}");
        Console.WriteLine($"KeepAlive {socket.GetSoKeepAlive()}");
        Console.WriteLine($"Error {socket.GetSoError()}");
        """;

    [Fact]
    public async Task It_runs_and_neither_the_trimmer_nor_the_compiler_warns()
    {
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("App", "net10.0", Source, """
            <OutputType>Exe</OutputType>
            <PublishAot>true</PublishAot>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            <InvariantGlobalization>true</InvariantGlobalization>
            """);
        var published = sandbox.PathOf("published");

        var publish = await sandbox.PublishAsync("App", "--use-current-runtime", "--output", published);

        Assert.SkipWhen(publish.Output.Contains("Platform linker", StringComparison.Ordinal), "NativeAOT needs a linker, such as clang's.");
        publish.ShouldSucceedWithoutWarnings();

        var program = Path.Combine(published, OperatingSystem.IsWindows() ? "App.exe" : "App");
        (await Command.RunAsync(new ProcessStartInfo(program))).ShouldSucceed()
            .ShouldSay("NoDelay True")
            .ShouldSay("Linger 7")
            .ShouldSay("TimeToLive 42")
            .ShouldSay("KeepAlive True")
            .ShouldSay("Error Success");
    }
}
