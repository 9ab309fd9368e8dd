namespace SockOptGen.Catalogue;

/// <summary>What the catalogue, the emitted code and the documentation call one operating system.</summary>
/// <param name="Platform">The system.</param>
/// <param name="Key">Its key in the catalogue, and the parameter that carries its number in the emitted code.</param>
/// <param name="DisplayName">Its name in prose.</param>
/// <param name="Guard">A C# expression that is true on it and on the systems that follow it.</param>
/// <param name="AttributeNames">The names that platform attributes use for it and for the systems that follow it.</param>
/// <param name="Floor">The oldest version that .NET 8 runs on; a lower minimum needs no attribute. Null: versions never go into an attribute.</param>
internal sealed record PlatformInfo(
    Platform Platform,
    string Key,
    string DisplayName,
    string Guard,
    EquatableArray<string> AttributeNames,
    Version? Floor)
{
    /// <summary>What .NET asks for it: a method, or with "VersionAtLeast" behind it the one that takes a version.</summary>
    public string GuardMethod => $"OperatingSystem.Is{(Platform == Platform.MacOS ? "MacOS" : DisplayName)}";

    /// <summary>All systems, in the order in which emitted code lists their numbers.</summary>
    public static readonly EquatableArray<PlatformInfo> All =
    [
        new(Platform.Windows, "windows", "Windows", "OperatingSystem.IsWindows()", ["windows"], new Version(6, 2)),
        // A Linux version in an attribute only makes CA1418 complain; Android is Linux with another name.
        new(Platform.Linux, "linux", "Linux", "OperatingSystem.IsLinux() || OperatingSystem.IsAndroid()", ["linux", "android"], null),
        // "ios" covers Mac Catalyst in both the guard and the attribute.
        new(Platform.MacOS, "macos", "macOS", "OperatingSystem.IsMacOS() || OperatingSystem.IsIOS() || OperatingSystem.IsTvOS()", ["macos", "ios", "tvos"], new Version(10, 15)),
        new(Platform.FreeBsd, "freebsd", "FreeBSD", "OperatingSystem.IsFreeBSD()", ["freebsd"], null),
    ];

    /// <summary>The systems whose numbers are emitted, and that a portable option must have, unless the project says otherwise.</summary>
    public static readonly EquatableArray<Platform> Default = [Platform.Windows, Platform.Linux, Platform.MacOS];

    /// <summary>The keys of all systems, for messages.</summary>
    public static string Keys => string.Join(", ", All.Select(info => info.Key));

    /// <summary>The information on <paramref name="platform"/>.</summary>
    public static PlatformInfo Of(Platform platform) => All[(int)platform];

    /// <summary>The system that <paramref name="key"/> names in a catalogue, or null.</summary>
    public static PlatformInfo? Find(string key)
    {
        foreach (var info in All)
        {
            if (string.Equals(info.Key, key, StringComparison.OrdinalIgnoreCase))
            {
                return info;
            }
        }

        return null;
    }
}
