namespace SockOptGen.Package.Tests;

/// <summary>Projects with a catalogue of their own.</summary>
public sealed class UserCatalogueTests(PackedPackage package)
{
    // Other names for SO_PRIORITY and TCP_NODELAY, as a vendor's header might have them.
    private const string Catalogue = """
        {
          // Comments are allowed.
          "levels": { "SOL_RADIO": { "prefix": "Radio", "numbers": { "linux": 6 } } },
          "options": [
            {
              "name": "SO_RADIO_PRIORITY", "level": "SOL_SOCKET", "accessor": "SoRadioPriority", "type": "int32",
              "access": "read-write", "numbers": { "linux": 12 }, "summary": "How urgent the data is."
            },
            {
              "name": "RADIO_NODELAY", "level": "SOL_RADIO", "accessor": "RadioNoDelay", "type": "boolean",
              "access": "read-write", "numbers": { "linux": 1 }, "summary": "Whether data is sent at once."
            },
          ]
        }
        """;

    private const string Source = """
        using System;
        using System.Net.Sockets;
        using System.Runtime.Versioning;

        [assembly: SupportedOSPlatform("linux")]

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.SetSoRadioPriority(3);
        socket.SetRadioNoDelay(true);
        Console.WriteLine($"{socket.GetSoPriority()} is {socket.GetSoRadioPriority()}");
        Console.WriteLine($"{socket.GetTcpNoDelay()} is {socket.GetRadioNoDelay()}");
        """;

    [Fact]
    public async Task Its_options_become_accessors()
    {
        using var sandbox = new ProjectSandbox(package);
        // Copied to the output, where the next build must not find it a second time.
        sandbox.WriteProject(
            "App", "net10.0", Source, "<OutputType>Exe</OutputType>",
            "<None Update=\"radio.sockopt.json\" CopyToOutputDirectory=\"Always\" />");
        sandbox.Write("App/radio.sockopt.json", Catalogue);

        (await sandbox.BuildAsync("App")).ShouldSucceedWithoutWarnings();
        // Where `$schema` finds it, whatever the version of the package.
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "options.schema.json")),
            File.ReadAllText(sandbox.PathOf("App", "obj", "options.schema.json")));
        Assert.NotEmpty(Directory.GetFiles(sandbox.PathOf("App", "bin"), "radio.sockopt.json", SearchOption.AllDirectories));
        (await sandbox.BuildAsync("App", "--no-restore", "--no-incremental")).ShouldSucceedWithoutWarnings();

        Assert.SkipUnless(OperatingSystem.IsLinux(), "The numbers in the catalogue are Linux's.");
        (await sandbox.RunAsync("App")).ShouldSucceed().ShouldSay("3 is 3").ShouldSay("True is True");
    }

    /// <summary>Though nothing that was compiled is newer than the assembly.</summary>
    [Fact]
    public async Task A_file_that_comes_or_goes_is_noticed()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("App", "net10.0", Source, "<OutputType>Exe</OutputType>");
        sandbox.Write("App/radio.sockopt.json", Catalogue);
        (await sandbox.BuildAsync("App")).ShouldSucceedWithoutWarnings();
        var (file, elsewhere) = (sandbox.PathOf("App", "radio.sockopt.json"), sandbox.PathOf("radio.sockopt.json"));

        File.Move(file, elsewhere);
        Assert.Contains((await sandbox.BuildAsync("App", "--no-restore")).ShouldFail().Messages, message => message.Id == "CS1061");
        File.Move(elsewhere, file);
        (await sandbox.BuildAsync("App", "--no-restore")).ShouldSucceedWithoutWarnings();
        sandbox.Write("App/wrong.sockopt.json", """{ "levels": 1 }""");
        File.SetLastWriteTimeUtc(sandbox.PathOf("App", "wrong.sockopt.json"), DateTime.UtcNow.AddYears(-1));

        Assert.Contains((await sandbox.BuildAsync("App", "--no-restore")).ShouldFail().Messages, message => message.Id == "SOCK0002");
    }

    [Theory]
    [InlineData("\"level\": \"SOL_SOCKET\"", "\"level\": \"SOL_RODIO\"", "\"SOL_RODIO\"", "SOCK0004")]
    [InlineData("\"linux\": 12", "\"linux\": 12000000000", "12000000000", "SOCK0005")]
    public async Task A_mistake_is_reported_where_it_stands(string right, string wrong, string marked, string id)
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("App", "net10.0", """
            using System.Net.Sockets;
            using System.Runtime.Versioning;

            [assembly: SupportedOSPlatform("linux")]

            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            // The entry without a mistake keeps its accessor.
            socket.SetRadioNoDelay(true);
            """, "<OutputType>Exe</OutputType>");
        var text = Catalogue.Replace(right, wrong, StringComparison.Ordinal);
        sandbox.Write("App/radio.sockopt.json", text);

        var build = (await sandbox.BuildAsync("App")).ShouldFail();

        var lines = text.Split('\n');
        var line = Array.FindIndex(lines, line => line.Contains(marked, StringComparison.Ordinal));
        var message = Assert.Single(build.Messages);
        Assert.Equal(
            ($"{sandbox.PathOf("App", "radio.sockopt.json")}({line + 1},{lines[line].IndexOf(marked, StringComparison.Ordinal) + 1})",
                "error", id),
            (message.Place, message.Severity, message.Id));
    }
}
