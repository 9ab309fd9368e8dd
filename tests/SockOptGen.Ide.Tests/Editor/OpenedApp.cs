using Microsoft.CodeAnalysis;

namespace SockOptGen.Ide.Tests.Editor;

/// <summary>A console program that has installed the package and has a catalogue of its own, opened once for all tests.</summary>
public sealed class OpenedApp : IAsyncLifetime
{
    internal const string CatalogueName = "radio.sockopt.json";

    internal const string Catalogue = """
        {
          "options": [
            {
              "name": "SO_RADIO_PRIORITY", "level": "SOL_SOCKET", "accessor": "SoRadioPriority", "type": "int32",
              "access": "read-write", "numbers": { "linux": 12 }, "summary": "How urgent the data on the air is."
            }
          ]
        }
        """;

    private readonly PackedPackage _package = new();
    private ProjectSandbox? _sandbox;
    private OpenedProject? _project;

    internal Project Project => _project!.Project;

    public async ValueTask InitializeAsync()
    {
        await _package.InitializeAsync();
        _sandbox = new ProjectSandbox(_package);
        _sandbox.WriteProject("App", "net10.0", SourceFile.Of("").Text,
            "<OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>");
        _sandbox.Write($"App/{CatalogueName}", Catalogue);
        (await _sandbox.RestoreAsync("App")).ShouldSucceed();
        _project = await OpenedProject.OpenAsync(_sandbox.PathOf("App", "App.csproj"));
    }

    public async ValueTask DisposeAsync()
    {
        _project?.Dispose();
        _sandbox?.Dispose();
        await _package.DisposeAsync();
    }
}
