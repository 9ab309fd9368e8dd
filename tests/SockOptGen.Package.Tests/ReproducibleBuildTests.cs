using System.Globalization;

namespace SockOptGen.Package.Tests;

/// <summary>The same sources give the same bytes, wherever and whenever they are built.</summary>
public sealed class ReproducibleBuildTests(PackedPackage package)
{
    private const string Source = """
        using System.Globalization;
        using System.Net.Sockets;

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.SetTcpNoDelay(true);
        Console.WriteLine(CultureInfo.CurrentCulture.Name);
        if (args.Length > 0)
        {
            socket.SetRawSocketOption(6, 4, new byte[4]);
        }
        """;

    private const string Catalogue = """
        {
          "levels": { "SOL_RADIO": { "prefix": "Radio", "numbers": { "linux": 300 } } },
          "options": [
            {
              "name": "RADIO_GAIN", "level": "SOL_RADIO", "accessor": "RadioGain", "type": "int32", "access": "read-write",
              "numbers": { "linux": 1 }, "range": { "min": -1500000, "max": 2500000 }, "summary": "The gain."
            }
          ]
        }
        """;

    // As for a release: symbols say where the repository is, not where it was on this machine.
    private const string Properties = """
        <OutputType>Exe</OutputType>
        <ImplicitUsings>enable</ImplicitUsings>
        <Nullable>enable</Nullable>
        <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
        <ContinuousIntegrationBuild>true</ContinuousIntegrationBuild>
        <SockOptGenDescriptors>true</SockOptGenDescriptors>
        """;

    private const string Items = """<SourceRoot Include="$(MSBuildThisFileDirectory)" />""";

    [Fact]
    public async Task Clean_and_incremental()
    {
        AllTests.Only();
        using var sandbox = Write();
        var first = await BuildAsync(sandbox, "C");
        sandbox.Write("App/App.cs", Source + "socket.SetSoKeepAlive(true);");
        sandbox.Write("App/radio.sockopt.json", Catalogue.Replace("RadioGain", "RadioLoudness", StringComparison.Ordinal));
        var other = await BuildAsync(sandbox, "C");
        Assert.NotEqual(first, other);

        sandbox.Write("App/App.cs", Source);
        sandbox.Write("App/radio.sockopt.json", Catalogue);

        Assert.Equal(first, await BuildAsync(sandbox, "C"));
    }

    [Fact]
    public async Task In_another_folder_and_another_culture()
    {
        AllTests.Only();
        using var one = Write();
        using var two = Write();
        var expected = await BuildAsync(one, "C", "--no-incremental");
        Assert.Contains(expected, file => file.Contains("SOCK2002", StringComparison.Ordinal));

        foreach (var culture in new[] { "tr-TR", "de-DE" })
        {
            var locale = culture.Replace('-', '_') + ".UTF-8";
            Assert.Equal(expected, await BuildAsync(two, locale, "--no-incremental"));

            // The compiler is such a program, started in the same environment.
            var run = await DotnetCommand.RunInAsync(locale, two.PathOf("App"),
                Directory.GetFiles(two.PathOf("App", "bin"), "App.dll", SearchOption.AllDirectories).Single());
            Assert.SkipUnless(run.ShouldSucceed().Output.Contains(culture, StringComparison.Ordinal),
                "No culture but the invariant one: ICU is missing.");
        }
    }

    private ProjectSandbox Write()
    {
        var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("App", "net10.0", Source, Properties, Items);
        sandbox.Write("App/radio.sockopt.json", Catalogue);
        return sandbox;
    }

    /// <summary>Builds in a compiler of its own, and answers what came out: program, symbols, emitted files and messages.</summary>
    private static async Task<IReadOnlyList<string>> BuildAsync(ProjectSandbox sandbox, string locale, params string[] arguments)
    {
        var build = (await sandbox.BuildInAsync(locale, "App", ["-p:UseSharedCompilation=false", .. arguments])).ShouldSucceed();
        var obj = sandbox.PathOf("App", "obj", "Debug", "net10.0");
        var generated = Directory.GetFiles(Path.Combine(obj, "generated"), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).ToArray();
        Assert.True(generated.Length > 5, string.Create(CultureInfo.InvariantCulture, $"{generated.Length} emitted files"));
        return
        [
            .. new[] { Path.Combine(obj, "App.dll"), Path.Combine(obj, "App.pdb") }.Concat(generated)
                .Select(file =>
                    $"{Path.GetRelativePath(obj, file)} " +
                        $"{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}"),
            .. build.Messages.Select(message =>
                $"{message.Place.Replace(sandbox.PathOf(), "", StringComparison.Ordinal)} {message.Severity} {message.Id} {message.Text}")
                    .Order(StringComparer.Ordinal),
        ];
    }
}
