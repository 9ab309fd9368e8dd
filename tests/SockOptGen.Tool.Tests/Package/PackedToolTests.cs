using System.Diagnostics;
using System.IO.Compression;
using SockOptGen.Tool.Tests.Processes;

namespace SockOptGen.Tool.Tests.Package;

/// <summary>The package, installed as on any machine.</summary>
public sealed class PackedToolTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("SockOptGen.Tool.Tests.");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Packed_tool_installs_and_runs()
    {
        AllTests.Only();
        var (feed, version) = (PathOf("feed"), $"0.0.0-test-{Guid.NewGuid():N}");
        (await DotnetCommand.RunAsync(Repository.Root, "pack", Path.Combine("src", "SockOptGen.Tool"), "--configuration", "Release",
            "--output", feed, "--artifacts-path", PathOf("artifacts"), $"-p:PackageVersion={version}")).ShouldSucceed();

        AssertContent(Path.Combine(feed, $"SockOptGen.Tool.{version}.nupkg"));
        (await DotnetCommand.RunAsync(_folder.FullName, "tool", "install", "SockOptGen.Tool", "--tool-path", PathOf("bin"),
            "--add-source", feed, "--version", version)).ShouldSucceed();
        await AssertCommandsAsync();
    }

    /// <summary>Each command once, as a process of its own.</summary>
    private async Task AssertCommandsAsync()
    {
        var defaults = (await RunAsync("defaults", "tcp4")).ShouldSucceed();
        Assert.Contains("TCP_NODELAY", defaults.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', defaults.Output);
        Assert.Contains("TCP_KEEPIDLE = (6, 4)", (await RunAsync("explain", "TCP_KEEPIDLE")).ShouldSucceed().Output,
            StringComparison.Ordinal);
        Assert.Contains("TcpKeepIdle", (await RunAsync("list", "--search", "keepalive")).ShouldSucceed().Output, StringComparison.Ordinal);

        var dump = PathOf("dump.json");
        await File.WriteAllTextAsync(dump, (await RunAsync("defaults", "tcp4", "--json")).ShouldSucceed().Output,
            TestContext.Current.CancellationToken);
        Assert.Equal("No difference.", (await RunAsync("diff", dump, dump)).Output.Trim());

        // Lines come in through a pipe, as from strace.
        var pipe = await Command.RunAsync(new ProcessStartInfo("/bin/sh",
            ["-c", $"echo 'setsockopt(3, SOL_TCP, TCP_NODELAY, [1], 4) = 0' | '{Program}' explain -"]));
        Assert.Contains("= 0  # TCP_NODELAY: ", pipe.ShouldSucceed().Output, StringComparison.Ordinal);

        using var sockets = new OwnSockets();
        sockets.Client.NoDelay = true;
        var inspect = await RunAsync("inspect", OwnSockets.Process, OwnSockets.DescriptorOf(sockets.Client), "--changed");
        Assert.Matches(inspect.ExitCode == 3 ? "The right to trace process .* is missing" : @"TCP_NODELAY +True", inspect.Output);

        foreach (var (code, line) in new (int, string[])[]
            { (0, ["--help"]), (1, ["explain", "Qwertyuiop"]), (1, ["inspect", "1999999999"]), (2, ["explain", "4"]), (2, ["bogus"]) })
        {
            Assert.Equal(code, (await RunAsync(line)).ExitCode);
        }
    }

    private static void AssertContent(string package)
    {
        using var zip = ZipFile.OpenRead(package);
        var sizes = zip.Entries.ToDictionary(entry => entry.FullName, entry => entry.Length);

        foreach (var framework in new[] { "net8.0", "net10.0" })
        {
            // Precompiled, an assembly is larger than its intermediate language alone.
            Assert.True(sizes[$"tools/{framework}/linux-x64/sockopt.dll"] > sizes[$"tools/{framework}/any/sockopt.dll"] * 3 / 2);
            Assert.True(sizes.ContainsKey($"tools/{framework}/linux-x64/DotnetToolSettings.xml"));
        }

        // Once each, though the package is for two frameworks; no link of the page leads to a file that is not there.
        Assert.Equal(["icon.png", "tool.md"], sizes.Keys.Where(name => name is "icon.png" or "tool.md").Order(StringComparer.Ordinal));
        using var page = new StreamReader(zip.GetEntry("tool.md")!.Open());
        Assert.DoesNotMatch(@"\]\((?!https?:|#)", page.ReadToEnd());

        // The generator works at build time only.
        Assert.DoesNotContain(sizes.Keys, name => name.EndsWith("/SockOptGen.dll", StringComparison.Ordinal));
    }

    private string Program => PathOf("bin", OperatingSystem.IsWindows() ? "sockopt.exe" : "sockopt");

    private Task<CommandResult> RunAsync(params string[] args) => Command.RunAsync(new ProcessStartInfo(Program, args));

    private string PathOf(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);
}
