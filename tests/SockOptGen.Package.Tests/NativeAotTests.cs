using System.Diagnostics;

namespace SockOptGen.Package.Tests;

/// <summary>A program compiled ahead of time, which holds every accessor: its descriptors name them all.</summary>
public sealed class NativeAotTests(PackedPackage package)
{
    [Fact]
    public async Task It_runs_and_neither_the_trimmer_nor_the_compiler_warns()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("App", "net10.0", RunningAppTests.Source, RunningAppTests.Properties + """
            <LangVersion>14</LangVersion>
            <PublishAot>true</PublishAot>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            <InvariantGlobalization>true</InvariantGlobalization>
            """);
        var published = sandbox.PathOf("published");

        var publish = await sandbox.PublishAsync("App", "--use-current-runtime", "--output", published);

        Assert.SkipWhen(publish.Output.Contains("Platform linker", StringComparison.Ordinal), "NativeAOT needs a linker, such as clang's.");
        publish.ShouldSucceedWithoutWarnings();

        var program = Path.Combine(published, OperatingSystem.IsWindows() ? "App.exe" : "App");
        RunningAppTests.SaysWhatItShould(await Command.RunAsync(new ProcessStartInfo(program)));
    }
}
