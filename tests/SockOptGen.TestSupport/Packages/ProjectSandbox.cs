using SockOptGen.TestSupport.Processes;

namespace SockOptGen.TestSupport.Packages;

/// <summary>A folder with projects that install the package from its feed, out of reach of this repository's settings.</summary>
public sealed class ProjectSandbox : IDisposable
{
    private readonly PackedPackage _package;
    private readonly DirectoryInfo _folder;

    public ProjectSandbox(PackedPackage package)
    {
        _package = package;
        _folder = package.CreateFolder();
        File.Copy(Path.Combine(Repository.Root, "global.json"), PathOf("global.json"));
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="package-under-test" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);
        // Stops the search for one further up; no build depends on a vulnerability feed.
        Write("Directory.Build.props", "<Project><PropertyGroup><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    public string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([_folder.FullName, .. parts]);

    public void Write(string path, string text)
    {
        var file = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Writes <c>NAME/NAME.csproj</c>, which installs the package, and its one source file.</summary>
    public void WriteProject(string name, string framework, string source, string properties = "", string items = "")
    {
        Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="SockOptGen" Version="{_package.Version}" PrivateAssets="all" />
                {items}
              </ItemGroup>
            </Project>
            """);
        Write($"{name}/{name}.cs", source);
    }

    /// <summary>Writes <c>NAME/NAME.slnx</c>, which has <paramref name="projects"/>: one build of them all costs little more than one
    /// of each.</summary>
    public void WriteSolution(string name, params IEnumerable<string> projects) => Write($"{name}/{name}.slnx", $"""
        <Solution>
          {string.Join("\n  ", projects.Select(project => $"<Project Path=\"../{project}\" />"))}
        </Solution>
        """);

    /// <summary>Installs what a project references; skips the test where that cannot be had.</summary>
    public Task<CommandResult> RestoreAsync(string name) => MakeAsync(null, "restore", name, []);

    /// <summary>Builds a project; skips the test where the reference packs that it needs cannot be had.</summary>
    public Task<CommandResult> BuildAsync(string name, params IEnumerable<string> arguments) => MakeAsync(null, "build", name, arguments);

    /// <inheritdoc cref="BuildAsync"/>
    public Task<CommandResult> BuildInAsync(string locale, string name, params IEnumerable<string> arguments) =>
        MakeAsync(locale, "build", name, arguments);

    /// <inheritdoc cref="BuildAsync"/>
    public Task<CommandResult> PublishAsync(string name, params IEnumerable<string> arguments) =>
        MakeAsync(null, "publish", name, arguments);

    /// <summary>Runs a project that is built.</summary>
    public Task<CommandResult> RunAsync(string name) => RunAsync(name, PathOf(name, "bin"));

    /// <summary>Runs the program <paramref name="name"/>, wherever in <paramref name="folder"/> it is.</summary>
    public Task<CommandResult> RunAsync(string name, string folder) =>
        DotnetCommand.RunAsync(PathOf(name), Directory.GetFiles(folder, $"{name}.dll", SearchOption.AllDirectories).Single());

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<CommandResult> MakeAsync(string? locale, string verb, string name, IEnumerable<string> arguments)
    {
        // Without the summary, which says every message a second time.
        var result = await DotnetCommand.RunInAsync(locale, PathOf(name), [verb, "-clp:NoSummary", .. arguments]);
        Assert.SkipWhen(result.Messages.Any(message => message.Id == "NU1301"),
            "A package source does not answer, and something is not in the package cache.");
        return result;
    }
}
