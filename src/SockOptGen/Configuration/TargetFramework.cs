using Microsoft.CodeAnalysis.Diagnostics;

namespace SockOptGen.Configuration;

/// <summary>The framework that a project is compiled for.</summary>
/// <param name="Identifier">Its name, as MSBuild has it; empty where a build does not say it.</param>
/// <param name="Version">Its version; null where a build does not say it.</param>
/// <param name="TargetPlatform">The system that the framework is for, in capitals; empty where it is for all.</param>
internal readonly record struct TargetFramework(string Identifier, Version? Version, string TargetPlatform)
{
    /// <summary>Whether it is .NET; a build that does not say what it targets is trusted.</summary>
    public bool IsDotnet => Identifier is "" or ".NETCoreApp";

    /// <summary>Whether it is .NET Framework, which runs on Windows, Mono aside.</summary>
    public bool IsFramework => Identifier == ".NETFramework";

    /// <summary>"NET Standard 2.0" with a dot in front, as people write it.</summary>
    public string DisplayName => Identifier switch
    {
        ".NETCoreApp" when Version?.Major < 5 => $".NET Core {Version}",
        ".NETCoreApp" => $".NET {Version}",
        ".NETStandard" => $".NET Standard {Version}",
        ".NETFramework" => $".NET Framework {Version}",
        _ => $"{Identifier} {Version}".Trim(),
    };

    public static TargetFramework Read(AnalyzerConfigOptions options)
    {
        var identifier = SettingsReader.Value(options, "TargetFrameworkIdentifier");
        var isVersion = Version.TryParse(SettingsReader.Value(options, "TargetFrameworkVersion").TrimStart('v', 'V'), out var version);
        // MSBuild says Windows for .NET Standard and .NET Framework as well, whatever the project is for.
        var platform = identifier is "" or ".NETCoreApp"
            ? SettingsReader.Value(options, "TargetPlatformIdentifier").Trim().ToUpperInvariant() : "";
        return new TargetFramework(identifier, isVersion ? version : null, platform);
    }

    /// <summary>Whether it is not .NET <paramref name="major"/> or later.</summary>
    public bool IsBefore(int major) => !IsDotnet || (Identifier.Length != 0 && Version?.Major < major);
}
