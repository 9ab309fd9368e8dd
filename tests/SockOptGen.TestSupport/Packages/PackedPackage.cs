using SockOptGen.TestSupport.Processes;

namespace SockOptGen.TestSupport.Packages;

/// <summary>The package, packed once for all tests, in a folder that serves as a feed.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("SockOptGen.Package.Tests.");

    /// <summary>Of its own for each run, since a package once installed is never read again.</summary>
    public string Version { get; } = $"0.0.0-test-{Guid.NewGuid():N}";

    public string Feed => Path.Combine(_root.FullName, "feed");

    public string File => Path.Combine(Feed, $"SockOptGen.{Version}.nupkg");

    public string Log { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        // Built aside: the outputs that somebody works with stay as they are.
        var pack = await DotnetCommand.RunAsync(
            Repository.Root,
            "pack",
            Path.Combine("src", "SockOptGen.Package"),
            "--configuration",
            "Release",
            "--output",
            Feed,
            "--artifacts-path",
            Path.Combine(_root.FullName, "artifacts"),
            $"-p:PackageVersion={Version}");
        Log = pack.ShouldSucceed().Output;
    }

    /// <summary>A new folder for the project of one test.</summary>
    public DirectoryInfo CreateFolder() => _root.CreateSubdirectory(Path.Combine("projects", Path.GetRandomFileName()));

    public async ValueTask DisposeAsync()
    {
        const string Label = "global-packages:";
        var locals = await DotnetCommand.RunAsync(_root.FullName, "nuget", "locals", "global-packages", "--list");
        var packages = locals.Output[(locals.Output.IndexOf(Label, StringComparison.Ordinal) + Label.Length)..].Trim();
        var versions = new DirectoryInfo(Path.Combine(packages, "sockoptgen"));
        if (versions.Exists)
        {
            versions.EnumerateDirectories(Version).SingleOrDefault()?.Delete(recursive: true);
            if (!versions.EnumerateFileSystemInfos().Any())
            {
                versions.Delete();
            }
        }

        _root.Delete(recursive: true);
    }
}
