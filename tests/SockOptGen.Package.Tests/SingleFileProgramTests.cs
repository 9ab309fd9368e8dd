namespace SockOptGen.Package.Tests;

/// <summary>A program of one file, with the package named in it: <c>dotnet run app.cs</c>.</summary>
public sealed class SingleFileProgramTests(PackedPackage package)
{
    private const string Catalogue = """
        { "options": [ { "name": "SO_MINE", "level": "SOL_SOCKET", "accessor": "SoMine", "type": "int32", "access": "read",
          "numbers": { "linux": 12 }, "summary": "Mine." } ] }
        """;

    [Fact]
    public async Task It_runs_and_takes_the_catalogue_that_stands_beside_it()
    {
        using var sandbox = new ProjectSandbox(package);
        sandbox.Write("app.cs", $$"""
            #:package SockOptGen@{{package.Version}}
            #:property SockOptGenPlatforms=linux

            using System.Net.Sockets;

            using var sock = new Socket(SocketType.Stream, ProtocolType.Tcp);
            sock.SetTcpNoDelay(true);
            Console.WriteLine($"no delay {sock.GetTcpNoDelay()}, priority {sock.GetSoMine()}");
            """);
        sandbox.Write("mine.sockopt.json", Catalogue);
        // What lies deeper may belong to anybody.
        sandbox.Write("other/project/broken.sockopt.json", "{");
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The number in the catalogue is Linux's.");

        var run = await DotnetCommand.RunAsync(sandbox.PathOf(), "run", "app.cs");

        Assert.SkipWhen(run.Messages.Any(message => message.Id == "NU1301"),
            "A package source does not answer, and something is not in the package cache.");
        run.ShouldSucceedWithoutWarnings().ShouldSay("no delay True, priority 0");
    }
}
