using System.Text.RegularExpressions;

namespace SockOptGen.Package.Tests;

/// <summary>The first example of the README, with the property that it shows.</summary>
public sealed partial class FirstExampleTests(PackedPackage package)
{
    [Fact]
    public async Task It_builds_without_a_warning()
    {
        AllTests.Only();
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject(
            "App", "net10.0", Example.Match(readme).Groups[1].Value,
            $"<OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings>{Property.Match(readme).Value}");

        (await sandbox.BuildAsync("App")).ShouldSucceedWithoutWarnings();
    }

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example { get; }

    [GeneratedRegex(@"<SockOptGenMinimumWindows>.*?</SockOptGenMinimumWindows>")]
    private static partial Regex Property { get; }
}
