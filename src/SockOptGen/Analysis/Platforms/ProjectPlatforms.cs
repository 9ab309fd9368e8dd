using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Catalogue;
using SockOptGen.Configuration;

namespace SockOptGen.Analysis.Platforms;

/// <summary>The systems that a project is for, by its MSBuild properties and items.</summary>
internal static class ProjectPlatforms
{
    // As CA1416 gets the SupportedPlatform items.
    public const string SupportedPlatformsProperty = "_SupportedPlatformList";

    public static PlatformStates Read(AnalyzerConfigOptions options)
    {
        // One for browsers alone names none of the systems that have sockets.
        var names = SettingsReader.List(options, SupportedPlatformsProperty);
        var supported = names.Length == 0
            ? Union(PlatformInfo.Default, platform => OsSet.Named(PlatformInfo.Of(platform).Key))
            : Union(names, OsSet.Named);

        // Each of these names all systems there are, so that one which it does not name cannot be.
        var framework = TargetFramework.Read(options);
        SystemList?[] lists =
        [
            TargetPlatform(framework.IsFramework ? "windows" : framework.TargetPlatform),
            Published(options),
            Settings(options),
        ];
        var named = lists.Aggregate(OsSet.Empty, (systems, list) => systems | (list?.Named ?? OsSet.Empty));
        var possible = lists.Aggregate(OsSet.All, (systems, list) => systems & (list?.Possible ?? OsSet.All));
        var minimums = MinimumVersions.Read(options);
        return PlatformStates.OfProject((supported | named) & possible, possible, os => VersionsFrom(os switch
        {
            Os.Windows => minimums.Windows,
            Os.MacOS => minimums.MacOS,
            _ => null,
        }));
    }

    private static VersionRange VersionsFrom(Version? minimum) =>
        minimum is null ? VersionRange.All : VersionRange.AtLeast(VersionRange.Pack(minimum));

    private static SystemList? TargetPlatform(string identifier) =>
        OsSet.Named(identifier) is { IsEmpty: false } systems ? new SystemList(systems, systems) : null;

    private static SystemList? Published(AnalyzerConfigOptions options)
    {
        // One that is not known here may be any system. "ios" is iOS alone here, where a guard of that name is more.
        var systems = RuntimeIdentifiers.Read(options)?
            .Select(name => name == "ios" ? OsSet.Of(Os.Ios) : OsSet.Named(name)).ToArray();
        if (systems is null || systems.Any(system => system.IsEmpty))
        {
            return null;
        }

        var union = Union(systems, system => system);
        return new SystemList(union, union);
    }

    private static SystemList? Settings(AnalyzerConfigOptions options)
    {
        if (SettingsReader.List(options, SettingsReader.PlatformsProperty).Length == 0)
        {
            return null;
        }

        // "linux" stands for Android there, and "macos" for iOS: possible, but not asked for.
        var platforms = SettingsReader.Read(options).Platforms;
        return new SystemList(Union(platforms, platform => OsSet.Named(PlatformInfo.Of(platform).Key)), Union(platforms, OsSet.Following));
    }

    private static OsSet Union<T>(IEnumerable<T> items, Func<T, OsSet> systems) =>
        items.Aggregate(OsSet.Empty, (set, item) => set | systems(item));

    private sealed record SystemList(OsSet Named, OsSet Possible);
}
