namespace SockOptGen.Package.Tests;

/// <summary>An app that sees the internals of its library, where both install the package.</summary>
public sealed class FriendAssembliesTests(PackedPackage package)
{
    private const string Friend = "<InternalsVisibleTo Include=\"App\" />";

    private const string Reference = "<ProjectReference Include=\"../Library/Library.csproj\" />";

    [Fact]
    public async Task The_accessors_of_both_do_not_collide()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("Library", "net10.0", """
            using System.Net.Sockets;
            using System.Net.Sockets.Options;

            internal static class Tuning
            {
                public static void Hurry(Socket socket) => socket.SetTcpNoDelay(true);

                public static SocketLinger Linger(Socket socket) => new(socket.GetSoLinger().Enabled, default);
            }
            """, items: Friend);
        sandbox.WriteProject("App", "net10.0", """
            using System;
            using System.Net.Sockets;
            using System.Net.Sockets.Options;

            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            Tuning.Hurry(socket);
            Console.WriteLine($"NoDelay {socket.GetTcpNoDelay()}");
            var linger = new SocketLinger(true, TimeSpan.FromSeconds(1));
            socket.SetSoLinger(linger);
            Console.WriteLine($"Linger {socket.GetSoLinger() == linger}");
            """, "<OutputType>Exe</OutputType>", Reference);

        (await sandbox.BuildAsync("App")).ShouldSucceedWithoutWarnings();

        (await sandbox.RunAsync("App")).ShouldSucceed().ShouldSay("NoDelay True").ShouldSay("Linger True");
    }

    [Fact]
    public async Task Type_that_one_hands_to_the_other_is_explained_beside_the_error()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("Library", "net10.0", """
            using System.Net.Sockets;
            using System.Net.Sockets.Options;

            internal static class Tuning
            {
                public static SocketLinger Linger(Socket socket) => socket.GetSoLinger();
            }
            """, items: Friend);
        sandbox.WriteProject("App", "net10.0", """
            using System.Net.Sockets;
            using System.Net.Sockets.Options;

            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            SocketLinger linger = Tuning.Linger(socket);
            """, "<OutputType>Exe</OutputType>", Reference);

        var build = (await sandbox.BuildAsync("App")).ShouldFail();

        Assert.Contains(build.Messages, message => message.Id == "CS0029");
        Assert.Contains("set SockOptGenVisibility to Public in Library",
            Assert.Single(build.Messages, message => message.Id == "SOCK0011").Text, StringComparison.Ordinal);
    }
}
