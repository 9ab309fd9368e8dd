namespace SockOptGen.Package.Tests;

/// <summary>The links from diagnostics to pages: only a build that knows the repository's address has them.</summary>
public sealed class HelpLinkTests(PackedPackage package)
{
    private const string Source = """
        using System.Net.Sockets;

        public static class Probe
        {
            public static void Run(Socket socket) => socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, 1u);
        }
        """;

    [Theory]
    [InlineData("https://example.org/net/sockoptgen", "https://example.org/net/sockoptgen/blob/HEAD/")]
    [InlineData("https://example.org/net/sockoptgen.git", "https://example.org/net/sockoptgen/blob/HEAD/")]
    [InlineData("https://example.org/net/sockoptgen/", "https://example.org/net/sockoptgen/blob/HEAD/")]
    [InlineData("git@example.org:net/sockoptgen.git", "")]
    [InlineData("ssh://example.org/net/sockoptgen.git", "")]
    [InlineData("nonsense", "")]
    [InlineData("", "")]
    public async Task Pages_are_found_from_the_address_of_the_repository(string repository, string pages)
    {
        var said = await DotnetCommand.RunAsync(Repository.Root, "msbuild", Path.Combine("src", "SockOptGen"),
            "-getProperty:PagesAddress", $"-p:RepositoryUrl={repository}");

        Assert.Equal(pages, said.ShouldSucceed().Output.Trim());
    }

    [Fact]
    public async Task Address_of_the_build_becomes_the_link_of_a_diagnostic()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        (await DotnetCommand.RunAsync(
            Repository.Root,
            "build",
            Path.Combine("src", "SockOptGen"),
            "--artifacts-path",
            sandbox.PathOf("artifacts"),
            "-p:RepositoryUrl=https://example.org/net/sockoptgen.git")).ShouldSucceed();
        var analyzer = Assert.Single(Directory.GetFiles(sandbox.PathOf("artifacts", "bin"), "SockOptGen.dll", SearchOption.AllDirectories));
        sandbox.Write("Linked/Linked.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ErrorLog>log.sarif</ErrorLog>
              </PropertyGroup>
              <ItemGroup>
                <Analyzer Include="{analyzer}" />
              </ItemGroup>
            </Project>
            """);
        sandbox.Write("Linked/Linked.cs", Source);
        sandbox.WriteProject("Plain", "net10.0", Source, "<ErrorLog>log.sarif</ErrorLog>");

        (await sandbox.BuildAsync("Linked")).ShouldSucceed();
        (await sandbox.BuildAsync("Plain")).ShouldSucceed();

        Assert.Contains("https://example.org/net/sockoptgen/blob/HEAD/docs/rules/SOCK1002.md",
            File.ReadAllText(sandbox.PathOf("Linked", "log.sarif")), StringComparison.Ordinal);
        var log = File.ReadAllText(sandbox.PathOf("Plain", "log.sarif"));
        Assert.Contains("SOCK1002", log, StringComparison.Ordinal);
        Assert.DoesNotContain("docs/rules", log, StringComparison.Ordinal);
    }
}
