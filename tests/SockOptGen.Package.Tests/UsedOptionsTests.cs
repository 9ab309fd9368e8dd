namespace SockOptGen.Package.Tests;

/// <summary>Which builds leave out the accessors that no source names.</summary>
public sealed class UsedOptionsTests(PackedPackage package)
{
    private const string Switch = "SockOptGen.Used.globalconfig";

    private static readonly string[] s_named = ["GetTcpNoDelay", "SetTcpNoDelay", "TryGetTcpNoDelay", "TrySetTcpNoDelay"];

    [Fact]
    public async Task Optimized_builds_do_unless_told_otherwise()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("Library", "net10.0", """
            public static class Probe
            {
                public static bool Prompt(System.Net.Sockets.Socket socket) => System.Net.Sockets.SocketOptionShortcuts.Prompt(socket);
            }
            """);
        sandbox.Write("Library/Shortcuts.cs", """
            namespace System.Net.Sockets;

            internal static class SocketOptionShortcuts
            {
                public static bool Prompt(Socket socket) => socket.GetTcpNoDelay();
            }
            """);
        (await sandbox.RestoreAsync("Library")).ShouldSucceed();

        Assert.Equal(s_named, await BuildAsync(sandbox, "-c", "Release"));
        // What was compiled before does not count as up to date.
        AssertAll(await BuildAsync(sandbox, "-c", "Release", "-p:SockOptGenEmit=All"));
        AssertAll(await BuildAsync(sandbox, "-c", "Debug"));
        Assert.Equal(s_named, await BuildAsync(sandbox, "-c", "Debug", "-p:SockOptGenEmit=used"));
        // A build server's Debug build may be edited while it runs, as any other.
        AssertAll(await BuildAsync(sandbox, "-c", "Debug", "-p:ContinuousIntegrationBuild=true"));
        // The same configuration, so that only the switch tells the two apart: what was compiled with the other answer is not up to date.
        Assert.Equal(s_named, await BuildAsync(sandbox, "-c", "Debug", "-p:Optimize=true"));
        AssertAll(await BuildAsync(sandbox, "-c", "Debug"));

        // What no source names is kept where the project says so.
        sandbox.Write("Library/Directory.Build.targets",
            """<Project><ItemGroup><SockOptGenInclude Include="TcpKeepIdle" /></ItemGroup></Project>""");
        Assert.Equal(
            ["GetTcpKeepIdle", s_named[0], "SetTcpKeepIdle", s_named[1], "TryGetTcpKeepIdle", s_named[2], "TrySetTcpKeepIdle", s_named[3]],
            await BuildAsync(sandbox, "-c", "Release"));

        // An editor says what it is, or asks for the compiler's command line alone.
        Assert.Contains(Switch, await LogAsync(sandbox), StringComparison.Ordinal);
        Assert.DoesNotContain(Switch, await LogAsync(sandbox, "-p:DesignTimeBuild=true"), StringComparison.Ordinal);
        Assert.DoesNotContain(Switch, await LogAsync(sandbox, "-t:Compile"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_finds_the_accessors_that_it_names()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.Write("Site/Site.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <PropertyGroup><Nullable>enable</Nullable><NoWarn>CA1416</NoWarn></PropertyGroup>
              <ItemGroup><PackageReference Include="SockOptGen" Version="{package.Version}" PrivateAssets="all" /></ItemGroup>
            </Project>
            """);
        sandbox.Write("Site/Program.cs", "var app = WebApplication.Create(args); app.Run();");
        sandbox.Write("Site/Line.razor", """
            @using System.Net.Sockets

            <p>@Socket?.GetTcpQuickAck()</p>

            @code { [Microsoft.AspNetCore.Components.Parameter] public Socket? Socket { get; set; } }
            """);

        (await sandbox.BuildAsync("Site", "-c", "Release")).ShouldSucceedWithoutWarnings();

        var site = Directory.GetFiles(sandbox.PathOf("Site", "bin"), "Site.dll", SearchOption.AllDirectories).Single();
        Assert.Equal(["GetTcpQuickAck", "SetTcpQuickAck", "TryGetTcpQuickAck", "TrySetTcpQuickAck"], Accessors(site));
    }

    [Fact]
    public async Task Another_word_is_reported()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("Library", "net10.0", "public class Empty { }", "<SockOptGenEmit>Some</SockOptGenEmit>");

        var message = Assert.Single((await sandbox.BuildAsync("Library")).ShouldSucceed().Messages);

        Assert.Equal("SOCK0007", message.Id);
        Assert.Equal("'Some' in the property SockOptGenEmit is unknown; it takes Used, None, All", message.Text);
    }

    private static void AssertAll(IReadOnlyList<string> accessors)
    {
        Assert.Superset(s_named.ToHashSet(), accessors.ToHashSet());
        Assert.Contains("SetTcpKeepIdle", accessors);
    }

    private static async Task<string> LogAsync(ProjectSandbox sandbox, params string[] arguments) =>
        (await sandbox.BuildAsync("Library", ["--no-restore", "-c", "Release", "-v:d", .. arguments])).ShouldSucceed().Output;

    private static async Task<IReadOnlyList<string>> BuildAsync(ProjectSandbox sandbox, params string[] arguments)
    {
        (await sandbox.BuildAsync("Library", ["--no-restore", .. arguments])).ShouldSucceedWithoutWarnings();
        return Accessors(sandbox.PathOf("Library", "bin", arguments[1], "net10.0", "Library.dll"));
    }

    private static IReadOnlyList<string> Accessors(string file) =>
        [.. BuiltAssembly.PublicMethods(file, "SocketOptionExtensions").Order(StringComparer.Ordinal)];
}
