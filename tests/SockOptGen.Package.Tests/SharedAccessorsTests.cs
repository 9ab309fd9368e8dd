namespace SockOptGen.Package.Tests;

/// <summary>A solution of three assemblies, of which one has the accessors for all.</summary>
public sealed class SharedAccessorsTests(PackedPackage package)
{
    private const string None = "<SockOptGenEmit>None</SockOptGenEmit>";

    private static readonly string[][] s_builds =
    [
        [], ["--no-restore", "--configuration", "Release"],
        ["--no-restore", "--no-incremental", "--configuration", "Release", "-p:ContinuousIntegrationBuild=true"],
    ];

    [Fact]
    public async Task Three_assemblies_share_types_without_a_wrong_word()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        Write(sandbox, None);

        foreach (var arguments in s_builds)
        {
            (await sandbox.BuildAsync("App", arguments)).ShouldSucceedWithoutWarnings();
        }

        (await sandbox.RunAsync("App", sandbox.PathOf("App", "bin", "Release"))).ShouldSucceed().ShouldSay("Linger 00:00:01");
    }

    [Fact]
    public async Task Project_that_emits_as_well_is_told()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        Write(sandbox, "");

        var build = (await sandbox.BuildAsync("App")).ShouldFail();

        // What the compiler says alone.
        Assert.Contains(build.Messages, message => message.Id == "CS0121");
        Assert.Contains(build.Messages, message => message.Id == "SOCK0010");
    }

    /// <summary>Who shares accessors may leave out those that it does not name itself; what others call then comes with an item.</summary>
    [Fact]
    public async Task What_the_optimized_build_of_the_shared_one_left_out_is_explained_beside_the_error()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        Write(sandbox, None);
        sandbox.Write("Core/Core.cs", """
            /// <summary>Has the accessors.</summary>
            public static class Marker
            {
                /// <summary>Waits a second.</summary>
                public static System.Net.Sockets.Options.SocketLinger Linger { get; }
            }
            """);
        sandbox.Write("Directory.Build.props", "<Project><PropertyGroup><SockOptGenEmit>Used</SockOptGenEmit></PropertyGroup></Project>");

        var build = (await sandbox.BuildAsync("App")).ShouldFail();

        Assert.Equal(["CS1061", "SOCK0008"], build.Messages.Select(message => message.Id).Order(StringComparer.Ordinal));
        Assert.Contains(
            "the build of Core has only what its own files mention; add <SockOptGenInclude Include=\"TcpNoDelay\" /> to Core to keep it",
            build.Messages.Single(message => message.Id == "SOCK0008").Text, StringComparison.Ordinal);

        sandbox.Write("Core/Directory.Build.targets",
            """<Project><ItemGroup><SockOptGenInclude Include="TcpNoDelay" /></ItemGroup></Project>""");
        (await sandbox.BuildAsync("App", "--no-restore")).ShouldSucceedWithoutWarnings();
    }

    private static void Write(ProjectSandbox sandbox, string emit)
    {
        sandbox.WriteProject("Core", "net10.0", """
            namespace Core;

            /// <summary>Has the accessors.</summary>
            public static class Marker;
            """,
            "<SockOptGenVisibility>Public</SockOptGenVisibility><GenerateDocumentationFile>true</GenerateDocumentationFile>" +
            "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        sandbox.WriteProject("Transport", "net10.0", """
            using System.Net.Sockets;
            using System.Net.Sockets.Options;

            namespace Transport;

            public static class Connection
            {
                public static SocketLinger Linger(Socket socket)
                {
                    socket.SetSoLinger(new SocketLinger(true, System.TimeSpan.FromSeconds(1)));
                    return socket.GetSoLinger();
                }
            }
            """, None, "<ProjectReference Include=\"../Core/Core.csproj\" />");
        sandbox.WriteProject("App", "net10.0", """
            using System;
            using System.Net.Sockets;
            using System.Net.Sockets.Options;

            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            SocketLinger linger = Transport.Connection.Linger(socket);
            socket.SetSoLinger(linger);
            socket.SetTcpNoDelay(true);
            Console.WriteLine($"Linger {socket.GetSoLinger().Time}");
            """, $"{emit}<OutputType>Exe</OutputType>", "<ProjectReference Include=\"../Transport/Transport.csproj\" />");
    }
}
