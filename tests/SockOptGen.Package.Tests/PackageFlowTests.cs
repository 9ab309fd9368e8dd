using System.IO.Compression;
using SockOptGen.TestSupport.Processes;

namespace SockOptGen.Package.Tests;

/// <summary>The ways by which a package and source files come into projects: all of them in one solution, a folder for each.</summary>
public sealed class PackageFlowTests(PackedPackage package)
{
    // In a file of its own, which several projects compile.
    private const string Tuning = """
        using System.Net.Sockets;

        internal static class Tuning
        {
            public static void Hurry(Socket socket) => socket.SetTcpNoDelay(true);
        }
        """;

    private const string Mistake = """
        using System.Net.Sockets;

        public static class Mistake
        {
            public static void Make(Socket socket) => socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.NoDelay, true);
        }
        """;

    // TCP_QUICKACK, which Linux alone has.
    private const string OnLinux = """
        using System.Net.Sockets;

        public static class Probe
        {
            public static void Hurry(Socket socket) => socket.SetRawSocketOption(6, 12, new byte[4]);
        }
        """;

    private const string Empty = "public class Empty;";

    private static readonly string[] s_accessors = ["GetTcpNoDelay", "SetTcpNoDelay", "TryGetTcpNoDelay", "TrySetTcpNoDelay"];

    // Those that have accessors; the others are there for what is not said of them.
    private static readonly string[] s_tuned =
        ["Library", "Transitive", "Newer", "Central", "Global", "Shared.One", "Shared.Two", "Linked", "Content", "NoAnalyzers",
            "Everywhere/App", "Everywhere/App.Tests"];

    private string Reference(string more = "") => $"""<PackageReference Include="SockOptGen" Version="{package.Version}" {more}/>""";

    private string Newer => package.Version.Replace("0.0.0", "0.0.1", StringComparison.Ordinal);

    [Fact]
    public async Task Every_way_into_a_project_works_in_both_builds()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        WriteFeed(sandbox);
        Write(sandbox);
        sandbox.WriteSolution("Solution", [.. s_tuned.Select(name => $"{name}/{Path.GetFileName(name)}.csproj"), "Excluded/Excluded.csproj",
            "RulesOnly/RulesOnly.csproj", "Browser/Browser.csproj", "Everywhere/Basic/Basic.vbproj", "Everywhere/Sharp/Sharp.fsproj"]);

        foreach (var configuration in new[] { "Debug", "Release" })
        {
            var build = (await sandbox.BuildAsync("Solution", "--configuration", configuration)).ShouldSucceed();
            AssertSaid(build);
            foreach (var name in s_tuned)
            {
                var file = sandbox.PathOf(name, "bin", configuration, "net10.0", $"{Path.GetFileName(name)}.dll");
                var accessors = BuiltAssembly.PublicMethods(file, "SocketOptionExtensions").ToHashSet();
                Assert.Superset(s_accessors.ToHashSet(), accessors);
                Assert.True(configuration == "Debug" == accessors.Contains("SetTcpKeepIdle"), name);
            }

            // The SDK takes every analyzer of a package, whatever ExcludeAssets says; without the package's targets no build leaves out
            // anything.
            Assert.Contains("SetTcpKeepIdle", BuiltAssembly.PublicMethods(
                sandbox.PathOf("Excluded", "bin", configuration, "net10.0", "Excluded.dll"), "SocketOptionExtensions"));
            Assert.Throws<InvalidOperationException>(() => BuiltAssembly.PublicMethods(
                sandbox.PathOf("RulesOnly", "bin", configuration, "net10.0", "RulesOnly.dll"), "SocketOptionExtensions"));
        }
    }

    /// <summary>One word on the mistake where the rules are, one for each other language, and of a browser what .NET itself says.</summary>
    private static void AssertSaid(CommandResult build)
    {
        Assert.Equal(
            [("CA1416", "Browser.cs"), ("SOCK0014", "Basic.vbproj"), ("SOCK0014", "Sharp.fsproj"), ("SOCK1001", "Excluded.cs"),
                ("SOCK1001", "RulesOnly.cs")],
            build.Messages.Select(message => (message.Id, Path.GetFileName(message.Place.Split('(')[0].Trim()))).Distinct().Order());
        Assert.All(build.Messages.Where(message => message.Id == "CA1416"),
            message => Assert.Contains("'browser'", message.Text, StringComparison.Ordinal));
    }

    private void Write(ProjectSandbox sandbox)
    {
        // Without PrivateAssets the package goes on to who references the library.
        WriteProject(sandbox, "Library", Tuning, Reference());
        WriteProject(sandbox, "Transitive", Tuning, """<ProjectReference Include="../Library/Library.csproj" />""");
        // The project's own version wins over that of its reference, and is there alone.
        WriteProject(sandbox, "Newer", Tuning, $"""
            <ProjectReference Include="../Library/Library.csproj" />
            <PackageReference Include="SockOptGen" Version="{Newer}" />
            """, OwnPackages);
        WriteProject(sandbox, "Excluded", Mistake, Reference("ExcludeAssets=\"all\" "));
        WriteProject(sandbox, "NoAnalyzers", Tuning + Mistake.Replace("using System.Net.Sockets;", "", StringComparison.Ordinal),
            Reference(), "<RunAnalyzers>false</RunAnalyzers>");
        WriteProject(sandbox, "RulesOnly", Mistake, Reference(), "<SockOptGenEmit>None</SockOptGenEmit>");
        WriteProject(sandbox, "Browser", OnLinux, $"""
            {Reference()}
            <SupportedPlatform Remove="@(SupportedPlatform)" />
            <SupportedPlatform Include="browser" />
            """);

        WriteProject(sandbox, "Central", Tuning, """<PackageReference Include="SockOptGen" />""");
        sandbox.Write("Central/Directory.Packages.props", Central("PackageVersion"));
        WriteProject(sandbox, "Global", Tuning, "");
        sandbox.Write("Global/Directory.Packages.props", Central("GlobalPackageReference"));

        sandbox.Write("Shared/Tuning.cs", Tuning);
        sandbox.Write("Shared/Shared.projitems", """
            <Project>
              <PropertyGroup><MSBuildAllProjects>$(MSBuildAllProjects);$(MSBuildThisFileFullPath)</MSBuildAllProjects></PropertyGroup>
              <ItemGroup><Compile Include="$(MSBuildThisFileDirectory)Tuning.cs" /></ItemGroup>
            </Project>
            """);
        foreach (var name in new[] { "Shared.One", "Shared.Two" })
        {
            WriteProject(sandbox, name, Empty, Reference(), imports: "<Import Project=\"../Shared/Shared.projitems\" Label=\"Shared\" />");
        }

        WriteProject(sandbox, "Linked", Empty, $"""{Reference()}<Compile Include="../Shared/Tuning.cs" Link="Tuning.cs" />""");
        WriteProject(sandbox, "Content", Empty, $"""
            {Reference()}
            <PackageReference Include="Tuning.Sources" Version="1.0.0" PrivateAssets="all" />
            """, OwnPackages);

        sandbox.Write("Everywhere/Directory.Build.props", $"""
            <Project>
              <Import Project="../Directory.Build.props" />
              <ItemGroup>{Reference("PrivateAssets=\"all\" ")}</ItemGroup>
            </Project>
            """);
        WriteProject(sandbox, "Everywhere/App", Tuning, "");
        WriteProject(sandbox, "Everywhere/App.Tests", Tuning, """<ProjectReference Include="../App/App.csproj" />""",
            "<IsTestProject>true</IsTestProject>");
        WriteProject(sandbox, "Everywhere/Basic", "Public Class Probe\nEnd Class\n", "", extension: "vb");
        WriteProject(sandbox, "Everywhere/Sharp", "module Probe\n", """<Compile Include="Sharp.fs" />""", extension: "fs");
    }

    // Out of the cache of all: their versions are for this test alone.
    private const string OwnPackages = "<RestorePackagesPath>$(MSBuildThisFileDirectory)../packages</RestorePackagesPath>";

    private string Central(string item) => $"""
        <Project>
          <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
          <ItemGroup><{item} Include="SockOptGen" Version="{package.Version}" /></ItemGroup>
        </Project>
        """;

    private static void WriteProject(ProjectSandbox sandbox, string path, string source, string items, string properties = "",
        string imports = "", string extension = "cs")
    {
        var name = Path.GetFileName(path);
        sandbox.Write($"{path}/{name}.{extension}proj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
              {imports}
            </Project>
            """);
        sandbox.Write($"{path}/{name}.{extension}", source);
    }

    /// <summary>The package once more, as another version; and one that has nothing but a source file.</summary>
    private void WriteFeed(ProjectSandbox sandbox)
    {
        Directory.CreateDirectory(sandbox.PathOf("feed"));
        sandbox.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="package-under-test" value="{package.Feed}" />
                <add key="other-packages" value="{sandbox.PathOf("feed")}" />
              </packageSources>
            </configuration>
            """);
        var newer = sandbox.PathOf("feed", $"SockOptGen.{Newer}.nupkg");
        File.Copy(package.File, newer);
        using (var archive = ZipFile.Open(newer, ZipArchiveMode.Update))
        {
            string text;
            using (var reader = new StreamReader(archive.GetEntry("SockOptGen.nuspec")!.Open()))
            {
                text = reader.ReadToEnd();
            }

            archive.GetEntry("SockOptGen.nuspec")!.Delete();
            WriteEntry(archive, "SockOptGen.nuspec", text.Replace(package.Version, Newer, StringComparison.Ordinal));
        }

        using var sources = ZipFile.Open(sandbox.PathOf("feed", "Tuning.Sources.1.0.0.nupkg"), ZipArchiveMode.Create);
        WriteEntry(sources, "Tuning.Sources.nuspec", """
            <package>
              <metadata>
                <id>Tuning.Sources</id>
                <version>1.0.0</version>
                <authors>Somebody</authors>
                <description>A source file.</description>
                <contentFiles><files include="cs/any/Tuning.cs" buildAction="Compile" /></contentFiles>
              </metadata>
            </package>
            """);
        WriteEntry(sources, "contentFiles/cs/any/Tuning.cs", Tuning);
    }

    private static void WriteEntry(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }
}
