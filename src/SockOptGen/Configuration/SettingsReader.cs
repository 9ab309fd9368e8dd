using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Catalogue;

namespace SockOptGen.Configuration;

/// <summary>Reads the MSBuild properties of the project.</summary>
internal static class SettingsReader
{
    public const string LevelsProperty = "SockOptGenLevels";
    public const string PlatformsProperty = "SockOptGenPlatforms";
    public const string DescriptorsProperty = "SockOptGenDescriptors";
    public const string EmitProperty = "SockOptGenEmit";
    public const string VisibilityProperty = "SockOptGenVisibility";

    /// <summary>The items of the project that an option is kept by.</summary>
    public const string IncludeItem = "SockOptGenInclude";

    /// <summary>What those items are to the compiler.</summary>
    public const string IncludesProperty = "SockOptGenIncludes";

    /// <summary>What the package tells a compiler that builds, and never an editor.</summary>
    public const string EmitsUsedProperty = "_SockOptGenEmitsUsed";

    private static readonly char[] s_separators = [',', ';', ' '];

    public static Settings Read(AnalyzerConfigOptions options)
    {
        var levels = List(options, LevelsProperty);
        var platforms = ReadPlatforms(List(options, PlatformsProperty));
        return new Settings(
            levels.Length == 0 ? null : levels.ToEquatableArray(),
            platforms,
            IsOn(Value(options, DescriptorsProperty)),
            IsOn(Value(options, EmitsUsedProperty)))
        {
            // ExcludeAssets keeps the package's targets away, and not its generator: then nothing asks for less.
            EmitsAll = !options.TryGetValue($"build_property.{EmitProperty}", out var emit) || Settings.IsAll(emit),
            Systems = ProjectSystems.Read(options, platforms),
            Includes = List(options, IncludesProperty).ToEquatableArray(),
            IsPublic = Settings.IsPublicWord(Value(options, VisibilityProperty)),
        };
    }

    /// <summary>Whether a project asks for accessors: it may want the rules alone.</summary>
    public static bool EmitsAccessors(AnalyzerConfigOptions options) => !Settings.IsNone(Value(options, EmitProperty));

    /// <summary>The names in a list-valued property.</summary>
    public static string[] List(AnalyzerConfigOptions options, string property) =>
        Value(options, property).Split(s_separators, StringSplitOptions.RemoveEmptyEntries);

    public static string Value(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue($"build_property.{property}", out var value) ? value : "";

    /// <summary>Whether <paramref name="value"/> is one of the words that MSBuild takes for true.</summary>
    public static bool IsOn(string value) => IsOneOf(value, "true", "yes", "on");

    /// <summary>Whether <paramref name="value"/> is one of the words that MSBuild takes for false.</summary>
    public static bool IsOff(string value) => IsOneOf(value, "false", "no", "off");

    private static bool IsOneOf(string value, params string[] words) => words.Contains(value, StringComparer.OrdinalIgnoreCase);

    private static EquatableArray<Platform> ReadPlatforms(string[] names)
    {
        if (names.Length == 0)
        {
            return PlatformInfo.Default;
        }

        var platforms = new List<Platform>();
        foreach (var info in PlatformInfo.All)
        {
            if (names.Any(name => PlatformInfo.Find(name) == info || Settings.IsAll(name)))
            {
                platforms.Add(info.Platform);
            }
        }

        // Only unknown names: SOCK0007 says so, and the default keeps the project compiling.
        return platforms.Count == 0 ? PlatformInfo.Default : platforms.ToEquatableArray();
    }
}
