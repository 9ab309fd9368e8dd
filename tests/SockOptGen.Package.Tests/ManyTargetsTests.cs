using SockOptGen.TestSupport.Processes;

namespace SockOptGen.Package.Tests;

/// <summary>Libraries for older frameworks, alone and beside newer ones.</summary>
public sealed class ManyTargetsTests(PackedPackage package)
{
    private const string Source = """
        using System.Net.Sockets;

        /// <summary>Tells a connection what this library wants.</summary>
        public static class Tuning
        {
            /// <summary>Applies it.</summary>
            /// <param name="socket">The connection.</param>
            public static void Apply(Socket socket)
            {
        #if NET8_0_OR_GREATER
                socket.SetTcpNoDelay(true);
        #else
                socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
        #endif
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            }
        }

        """;

    private const string Strict =
        "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><CheckEolTargetFramework>false</CheckEolTargetFramework>";

    [Fact]
    public async Task Library_with_targets_of_every_age_builds_without_a_wrong_word()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        Write(sandbox, "netstandard2.0;netstandard2.1;net472;net6.0;net8.0;net10.0", Source);

        (await sandbox.BuildAsync("Library")).ShouldSucceedWithoutWarnings();
        (await sandbox.BuildAsync("Library", "--no-restore", "--configuration", "Release")).ShouldSucceedWithoutWarnings();
        (await sandbox.BuildAsync("Library", "--no-restore", "--no-incremental", "--configuration", "Release",
            "-p:ContinuousIntegrationBuild=true")).ShouldSucceedWithoutWarnings();
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public async Task Rules_work_in_an_older_target_and_its_message_breaks_no_build(string framework)
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("Library", framework, """
            using System.Net.Sockets;

            public static class Probe
            {
                public static void Apply(Socket socket) => socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.KeepAlive, true);
            }
            """, $"{Strict}<WarningsNotAsErrors>SOCK1001</WarningsNotAsErrors>");

        var build = (await sandbox.BuildAsync("Library")).ShouldSucceed();
        Assert.Equal(
            [("warning", "SOCK0006"), ("warning", "SOCK1001")],
            build.Messages.Select(message => (message.Severity, message.Id)).OrderBy(message => message.Id, StringComparer.Ordinal));

        build = (await sandbox.BuildAsync("Library", "--no-restore", "-p:SockOptGenEmit=None")).ShouldSucceed();
        Assert.Equal("SOCK1001", Assert.Single(build.Messages).Id);
    }

    [Fact]
    public async Task What_dotnet_format_writes_compiles_for_every_target()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        Write(sandbox, "netstandard2.0;net8.0", Source.Replace("SetTcpNoDelay(true)",
            "SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true)", StringComparison.Ordinal));
        (await sandbox.BuildAsync("Library")).ShouldSucceedWithoutWarnings();

        (await DotnetCommand.RunAsync(
            sandbox.PathOf("Library"), "format", "analyzers", "--no-restore", "--severity", "info")).ShouldSucceed();

        // The one in code that the older target leaves out.
        Assert.Equal(Source, File.ReadAllText(sandbox.PathOf("Library", "Library.cs")));
        (await sandbox.BuildAsync("Library", "--no-restore")).ShouldSucceedWithoutWarnings();
    }

    // TargetFramework stands in the sandbox's project; with several, each build of one sets it.
    private static void Write(ProjectSandbox sandbox, string frameworks, string source) =>
        sandbox.WriteProject("Library", "", source, $"{Strict}<TargetFrameworks>{frameworks}</TargetFrameworks>");
}
