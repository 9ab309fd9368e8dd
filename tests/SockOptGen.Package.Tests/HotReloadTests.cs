namespace SockOptGen.Package.Tests;

/// <summary>A program that is edited while it runs may call an accessor for the first time, whatever was built before.</summary>
public sealed class HotReloadTests(PackedPackage package)
{
    private const string Program = """
        using System;
        using System.Net.Sockets;
        using System.Threading;

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        while (true)
        {
            Console.WriteLine(Probe.Look(socket));
            Thread.Sleep(200);
        }

        internal static class Probe
        {
            public static string Look(Socket socket) => $"delay {socket.GetTcpNoDelay()}";
        }
        """;

    [Theory]
    [InlineData("")]
    // As some teams have it, in every build.
    [InlineData("<ContinuousIntegrationBuild>true</ContinuousIntegrationBuild>")]
    public async Task The_first_call_of_an_accessor_is_answered(string properties)
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("App", "net10.0", Program, "<OutputType>Exe</OutputType>" + properties);
        // What a build server leaves behind is there when the watching begins.
        (await sandbox.BuildAsync("App", "-p:ContinuousIntegrationBuild=true", "-p:Optimize=true")).ShouldSucceedWithoutWarnings();

        using var watch = WatchedProgram.Start(sandbox.PathOf("App"));
        await watch.WaitForAsync("delay False");
        // An edit before that is not noticed.
        await watch.WaitForAsync("Waiting for changes");
        sandbox.Write("App/App.cs",
            Program.Replace("delay {socket.GetTcpNoDelay()}", "keep-alive {socket.GetSoKeepAlive()}", StringComparison.Ordinal));

        await watch.WaitForAsync("keep-alive False");
        Assert.DoesNotContain("MissingMethodException", watch.Output, StringComparison.Ordinal);
        Assert.Contains("Hot reload", watch.Output, StringComparison.OrdinalIgnoreCase);
    }
}
