using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Catalogue;

namespace SockOptGen.Configuration;

/// <summary>The oldest versions of Windows and macOS that a project runs on: what its framework asks for, or more if the project says
/// so.</summary>
/// <param name="Windows">Of Windows; null: not known.</param>
/// <param name="MacOS">Of macOS; null: not known.</param>
internal sealed record MinimumVersions(Version? Windows, Version? MacOS)
{
    /// <summary>Of a project that does not say them.</summary>
    public static readonly MinimumVersions None = new(null, null);

    public const string WindowsProperty = "SockOptGenMinimumWindows";
    public const string MacOSProperty = "SockOptGenMinimumMacOS";

    // What the SDK asks of a project for one system; the second is the newer name.
    private static readonly string[] s_sdkProperties = ["TargetPlatformMinVersion", "SupportedOSPlatformVersion"];

    /// <summary>What <see cref="WindowsProperty"/> and <see cref="MacOSProperty"/> take.</summary>
    public const string Expected = "a version such as 10.0.17763";

    // https://github.com/dotnet/core/tree/main/release-notes, supported-os.md of each version.
    private static readonly (int Major, Version Windows, Version? MacOS)[] s_frameworks =
    [
        (10, new Version(10, 0, 14393), new Version(14, 0)),
        (9, new Version(10, 0, 14393), new Version(13, 0)),
        (8, new Version(10, 0, 14393), new Version(12, 0)),
        (6, new Version(6, 1), new Version(10, 15)),
    ];

    // The first .NET Framework that asks for Windows 7.
    private static readonly Version s_onWindows7 = new(4, 6, 1);

    /// <summary>The minimum of <paramref name="platform"/>; null where it is not known, or its versions are not followed.</summary>
    public Version? Of(Platform platform) => platform == Platform.Windows ? Windows : platform == Platform.MacOS ? MacOS : null;

    /// <summary>Whether the project runs on no version of <paramref name="platform"/> before <paramref name="since"/>.</summary>
    public bool Covers(Platform platform, string since) =>
        Of(platform) is { } minimum && Version.TryParse(since, out var version) && version <= minimum;

    /// <summary>The property that says the minimum of <paramref name="platform"/>.</summary>
    public static string PropertyOf(Platform platform) => platform == Platform.MacOS ? MacOSProperty : WindowsProperty;

    public static MinimumVersions Read(AnalyzerConfigOptions options)
    {
        var framework = TargetFramework.Read(options);
        var floor = framework.IsDotnet ? s_frameworks.FirstOrDefault(entry => entry.Major <= framework.Version?.Major)
            : framework.IsFramework && framework.Version >= s_onWindows7 ? (0, new Version(6, 1), null)
            : default;
        return new MinimumVersions(
            Highest(options, floor.Windows, WindowsProperty, framework.TargetPlatform == "WINDOWS"),
            Highest(options, floor.MacOS, MacOSProperty, framework.TargetPlatform == "MACOS"));
    }

    /// <summary>A version as the properties have it: one to four numbers; null where it is none.</summary>
    public static Version? Parse(string text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var major)
            ? new Version(major, 0)
        : Version.TryParse(text, out var version) ? version
        : null;

    private static Version? Highest(AnalyzerConfigOptions options, Version? floor, string property, bool isTarget)
    {
        foreach (var name in isTarget ? s_sdkProperties.Append(property) : [property])
        {
            if (Parse(SettingsReader.Value(options, name).Trim()) is { } version && !(version <= floor))
            {
                floor = version;
            }
        }

        return floor;
    }
}
