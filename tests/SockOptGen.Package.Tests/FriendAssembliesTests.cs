namespace SockOptGen.Package.Tests;

/// <summary>An app that sees the internals of its library, where both install the package.</summary>
public sealed class FriendAssembliesTests(PackedPackage package)
{
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
            """, items: "<InternalsVisibleTo Include=\"App\" />");
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
            """, "<OutputType>Exe</OutputType>", "<ProjectReference Include=\"../Library/Library.csproj\" />");

        (await sandbox.BuildAsync("App")).ShouldSucceedWithoutWarnings();

        (await sandbox.RunAsync("App")).ShouldSucceed().ShouldSay("NoDelay True").ShouldSay("Linger True");
    }
}
