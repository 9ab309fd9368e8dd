namespace SockOptGen.Package.Tests;

/// <summary>Projects that the emitted code would not compile in.</summary>
public sealed class FloorTests(PackedPackage package)
{
    [Theory]
    [InlineData("netstandard2.0", "latest", ".NET 8")]
    [InlineData("net8.0", "11", "C# 12")]
    public async Task One_warning_says_so_and_nothing_is_emitted(string framework, string language, string missing)
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject(
            "Library",
            framework,
            "public class Empty { }",
            $"<LangVersion>{language}</LangVersion><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>");

        var build = (await sandbox.BuildAsync("Library")).ShouldSucceed();

        var message = Assert.Single(build.Messages);
        Assert.Equal(("warning", "SOCK0006"), (message.Severity, message.Id));
        Assert.Contains(missing, message.Text, StringComparison.Ordinal);

        // The compiler itself adds this one, before the generator can know what the project is.
        var emitted = sandbox.PathOf("Library", "obj", "Debug", framework, "generated", "SockOptGen");
        Assert.Equal(
            ["Microsoft.CodeAnalysis.EmbeddedAttribute.cs"],
            Directory.GetFiles(emitted, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }
}
