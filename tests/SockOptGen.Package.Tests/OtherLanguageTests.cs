namespace SockOptGen.Package.Tests;

/// <summary>Projects that the generator does not run in, and those that have nothing for it to read.</summary>
public sealed class OtherLanguageTests(PackedPackage package)
{
    [Theory]
    [InlineData("vbproj", "Public Class Probe\nEnd Class\n", "Probe.vb", "Visual Basic")]
    [InlineData("fsproj", "module Probe\n", "Probe.fs", "F#")]
    public async Task Another_language_is_told_once(string extension, string source, string file, string language)
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        Write(sandbox, extension, extension == "fsproj" ? """<Compile Include="Probe.fs" />""" : "");
        sandbox.Write($"Probe/{file}", source);

        var message = Assert.Single((await sandbox.BuildAsync("Probe")).ShouldSucceed().Messages);
        Assert.Equal(("warning", "SOCK0014"), (message.Severity, message.Id));
        Assert.Contains($" in {language} and ", message.Text, StringComparison.Ordinal);

        // Warnings are no mistakes of such a project, and it can say that it knows.
        foreach (var property in new[] { "TreatWarningsAsErrors=true", "NoWarn=SOCK0014", "SockOptGenEmit=none" })
        {
            var said = await sandbox.BuildAsync("Probe", "--no-restore", "--no-incremental", $"-p:{property}");
            Assert.Equal(property.StartsWith("Treat", StringComparison.Ordinal) ? ["warning"] : [],
                said.ShouldSucceed().Messages.Select(told => told.Severity));
        }
    }

    [Fact]
    public async Task A_project_without_a_C_sharp_file_builds_and_has_every_accessor()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        Write(sandbox, "csproj", "");

        (await sandbox.BuildAsync("Probe", "-p:SockOptGenVisibility=Public", "--configuration", "Release")).ShouldSucceedWithoutWarnings();

        Assert.Contains("SetTcpNoDelay", BuiltAssembly.PublicMethods(
            sandbox.PathOf("Probe", "bin", "Release", "net10.0", "Probe.dll"), "SocketOptionExtensions"));
    }

    private void Write(ProjectSandbox sandbox, string extension, string items) => sandbox.Write($"Probe/Probe.{extension}", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="SockOptGen" Version="{package.Version}" PrivateAssets="all" />
            {items}
          </ItemGroup>
        </Project>
        """);
}
