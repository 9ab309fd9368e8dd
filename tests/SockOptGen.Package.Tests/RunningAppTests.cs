using System.Diagnostics;

namespace SockOptGen.Package.Tests;

/// <summary>Programs that use the package on a real connection.</summary>
public sealed class RunningAppTests(PackedPackage package)
{
    internal const string Source = """
        using System.Net;
        using System.Net.Sockets;
        using System.Net.Sockets.Options;

        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        client.Connect(listener.LocalEndPoint!);
        using var server = listener.Accept();

        client.SetTcpNoDelay(true);
        client.SetSoKeepAlive(true);
        client.SetIpTimeToLive(42);
        client.SetSoLinger(new SocketLinger(true, TimeSpan.FromSeconds(7)));
        Console.WriteLine($"NoDelay {client.GetTcpNoDelay()}, was {server.GetTcpNoDelay()}");
        Console.WriteLine($"KeepAlive {client.GetSoKeepAlive()}");
        Console.WriteLine($"TimeToLive {client.GetIpTimeToLive()}");
        Console.WriteLine($"Linger {client.GetSoLinger().Enabled} {client.GetSoLinger().Time.TotalSeconds}");
        if (client.TrySetTcpKeepIdle(TimeSpan.FromSeconds(42)))
        {
            Console.WriteLine($"KeepIdle {client.TryGetTcpKeepIdle(out var idle)} {idle.TotalSeconds}");
        }

        var readable = 0;
        foreach (var option in SocketOptionDescriptor.All.Where(option => option.CanRead))
        {
            try
            {
                option.Read(client);
                readable++;
            }
            catch (Exception error) when (error is SocketException or PlatformNotSupportedException)
            {
            }
        }

        Console.WriteLine($"Readable {readable > 20}");
        Console.WriteLine($".NET {Environment.Version.Major}");
        """;

    internal const string Properties = """
        <OutputType>Exe</OutputType>
        <ImplicitUsings>enable</ImplicitUsings>
        <Nullable>enable</Nullable>
        <SockOptGenDescriptors>true</SockOptGenDescriptors>
        <NoWarn>CA1416</NoWarn>
        """;

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task An_app_sets_and_reads_options(string checkForOverflow)
    {
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("App", "net10.0", Source,
            $"{Properties}<LangVersion>14</LangVersion><CheckForOverflowUnderflow>{checkForOverflow}</CheckForOverflowUnderflow>");
        var published = sandbox.PathOf("published");

        (await sandbox.PublishAsync("App", "--output", published)).ShouldSucceedWithoutWarnings();

        SaysWhatItShould(await sandbox.RunAsync("App", published)).ShouldSay(".NET 10");
        NothingOfThePackageShips(sandbox, published);
    }

    /// <summary>With the runtime beside it, which comes from the package source: it need not be installed.</summary>
    [Theory]
    [InlineData("net8.0", "14", ".NET 8")]
    [InlineData("net9.0", "12", ".NET 9")]
    public async Task It_runs_on_older_runtimes(string framework, string language, string runtime)
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("App", framework, Source, $"""
            {Properties}
            <LangVersion>{language}</LangVersion>
            <SelfContained>true</SelfContained>
            <InvariantGlobalization>true</InvariantGlobalization>
            """);
        var built = sandbox.PathOf("built");

        (await sandbox.BuildAsync("App", "--use-current-runtime", "--output", built)).ShouldSucceedWithoutWarnings();

        var program = Path.Combine(built, OperatingSystem.IsWindows() ? "App.exe" : "App");
        SaysWhatItShould(await Command.RunAsync(new ProcessStartInfo(program))).ShouldSay(runtime);
    }

    [Fact]
    public async Task It_loads_in_a_fresh_compiler_with_nothing_beside_it()
    {
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("App", "net10.0", Source, Properties);

        // A compiler server may already hold libraries that other analyzers brought.
        (await sandbox.BuildAsync("App", "-p:UseSharedCompilation=false")).ShouldSucceedWithoutWarnings();
    }

    internal static CommandResult SaysWhatItShould(CommandResult run) => run.ShouldSucceed()
        .ShouldSay("NoDelay True, was False")
        .ShouldSay("KeepAlive True")
        .ShouldSay("TimeToLive 42")
        .ShouldSay("Linger True 7")
        .ShouldSay("KeepIdle True 42")
        .ShouldSay("Readable True");

    private static void NothingOfThePackageShips(ProjectSandbox sandbox, string published)
    {
        Assert.Equal(
            ["App.deps.json", "App.dll", "App.pdb", "App.runtimeconfig.json"],
            Directory.GetFiles(published).Select(Path.GetFileName).Where(name => name is not ("App" or "App.exe"))
                .Order(StringComparer.Ordinal));
        Assert.Equal(["App.dll"],
            Directory.GetFiles(sandbox.PathOf("App", "bin"), "*.dll", SearchOption.AllDirectories).Select(Path.GetFileName));
        Assert.DoesNotContain("SockOptGen", File.ReadAllText(Path.Combine(published, "App.deps.json")), StringComparison.OrdinalIgnoreCase);
    }
}
