namespace SockOptGen.Package.Tests;

/// <summary>The build properties, as a project or a command line gives them.</summary>
public sealed class SettingsTests(PackedPackage package)
{
    private const string Source = """
        using System.Net.Sockets;

        public static class Probe
        {
            public static bool Prompt(Socket socket) => socket.GetTcpNoDelay() && socket.GetUdpNoChecksum();

            public static bool Reuse(Socket socket) => socket.GetSoReuseAddress();
        }
        """;

    [Theory]
    [InlineData("Tcp;Udp")]
    [InlineData("\n  Tcp;\n  Udp;\n")]
    public async Task Levels_of_the_project_narrow_what_is_emitted(string levels)
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("Library", "net10.0", Source, $"<NoWarn>CA1416</NoWarn><SockOptGenLevels>{levels}</SockOptGenLevels>");

        OnlySoIsUnknown(await sandbox.BuildAsync("Library"));
    }

    [Fact]
    public async Task The_command_line_narrows_too()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("Library", "net10.0", Source, "<NoWarn>CA1416</NoWarn>");

        (await sandbox.BuildAsync("Library")).ShouldSucceedWithoutWarnings();

        // An escaped semicolon, which a plain property would hand on as it is.
        OnlySoIsUnknown(await sandbox.BuildAsync("Library", "--no-restore", "-p:SockOptGenLevels=Tcp%3BUdp"));
    }

    [Fact]
    public async Task A_program_for_one_system_needs_no_guards()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("Library", "net10.0", """
            using System.Net.Sockets;

            public static class Probe
            {
                public static bool Prompt(Socket socket) => socket.GetTcpQuickAck();
            }
            """);

        var build = (await sandbox.BuildAsync("Library")).ShouldSucceed();
        Assert.Equal("CA1416", Assert.Single(build.Messages).Id);

        (await sandbox.BuildAsync("Library", "--no-restore", "-p:SockOptGenPlatforms=linux")).ShouldSucceedWithoutWarnings();
    }

    [Fact]
    public async Task An_unknown_name_is_reported()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("Library", "net10.0", "public class Empty { }", "<SockOptGenLevels>Tcp;Radio</SockOptGenLevels>");

        var message = Assert.Single((await sandbox.BuildAsync("Library")).ShouldSucceed().Messages);

        Assert.Equal(("warning", "SOCK0007"), (message.Severity, message.Id));
        Assert.Contains("Radio", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Directory_Build_targets_may_set_them_too()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("Library", "net10.0", Source, "<NoWarn>CA1416</NoWarn>");
        sandbox.Write("Directory.Build.targets", """
            <Project>
              <PropertyGroup>
                <SockOptGenLevels>Tcp;Udp</SockOptGenLevels>
                <SockOptGenPlatforms>linux;windows</SockOptGenPlatforms>
                <SockOptGenEmit>Used</SockOptGenEmit>
              </PropertyGroup>
            </Project>
            """);

        OnlySoIsUnknown(await sandbox.BuildAsync("Library"));

        sandbox.Write("Library/Library.cs", """
            using System.Net.Sockets;

            public static class Probe
            {
                public static bool Prompt(Socket socket) => socket.GetTcpNoDelay();
            }
            """);
        (await sandbox.BuildAsync("Library", "--no-restore")).ShouldSucceedWithoutWarnings();

        var accessors = BuiltAssembly.PublicMethods(sandbox.PathOf("Library", "bin", "Debug", "net10.0", "Library.dll"),
            "SocketOptionExtensions");
        Assert.Equal(["GetTcpNoDelay", "SetTcpNoDelay", "TryGetTcpNoDelay", "TrySetTcpNoDelay"], accessors.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("On")]
    public async Task What_MSBuild_takes_for_true_is_true(string word)
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("Library", "net10.0", """
            public static class Probe
            {
                public static object Options => System.Net.Sockets.Options.SocketOptionDescriptor.All;
            }
            """, $"<SockOptGenDescriptors>{word}</SockOptGenDescriptors>");

        (await sandbox.BuildAsync("Library")).ShouldSucceedWithoutWarnings();
    }

    [Fact]
    public async Task A_word_that_is_neither_true_nor_false_is_reported()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("Library", "net10.0", "public class Empty { }", "<SockOptGenDescriptors>please</SockOptGenDescriptors>");

        var message = Assert.Single((await sandbox.BuildAsync("Library")).ShouldSucceed().Messages);

        Assert.Equal("SOCK0007", message.Id);
        Assert.Equal("'please' in the property SockOptGenDescriptors is unknown; it takes true, false", message.Text);
    }

    /// <summary>The compiler says so, and the package what brings it.</summary>
    private static void OnlySoIsUnknown(CommandResult build)
    {
        var messages = build.ShouldFail().Messages;
        Assert.Equal(["CS1061", "SOCK0013"], messages.Select(message => message.Id).Order(StringComparer.Ordinal));
        Assert.All(messages, message => Assert.Contains("GetSoReuseAddress", message.Text, StringComparison.Ordinal));
        Assert.Contains(messages,
            message => message.Text.Contains("<SockOptGenLevels>Tcp;Udp;So</SockOptGenLevels>", StringComparison.Ordinal));
    }
}
