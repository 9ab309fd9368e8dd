using Microsoft.CodeAnalysis.Diagnostics;

namespace SockOptGen.Configuration;

/// <summary>The systems that a project is published for.</summary>
internal static class RuntimeIdentifiers
{
    public const string Property = "RuntimeIdentifier";

    // Of RuntimeIdentifiers, with commas: a semicolon starts a comment in the file that carries it.
    public const string ListProperty = "SockOptGenRuntimeIdentifiers";

    private const string Simulator = "simulator";

    /// <summary>The names of the systems in the project's runtime identifiers, "windows", "linux", "osx"; null where it has none.</summary>
    public static string[]? Read(AnalyzerConfigOptions options)
    {
        var identifiers = SettingsReader.List(options, Property);
        if (identifiers.Length == 0)
        {
            identifiers = SettingsReader.List(options, ListProperty);
        }

        return identifiers.Length == 0 ? null : [.. identifiers.Select(SystemOf)];
    }

    private static string SystemOf(string identifier)
    {
        // "win-x64", "win10-x64", "iossimulator-arm64", "linux-musl-x64", "ubuntu.22.04-x64".
        var name = new string([.. identifier.TakeWhile(char.IsLetter)]).ToLowerInvariant();
        name = name.EndsWith(Simulator, StringComparison.Ordinal) ? name.Substring(0, name.Length - Simulator.Length) : name;
        return name == "win" ? "windows" : name;
    }
}
