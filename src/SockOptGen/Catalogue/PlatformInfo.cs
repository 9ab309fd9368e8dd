namespace SockOptGen.Catalogue;

/// <summary>What the catalogue, the emitted code and the documentation call one operating system.</summary>
/// <param name="Platform">The system.</param>
/// <param name="Key">Its key in the catalogue, and the parameter that carries its number in the emitted code.</param>
/// <param name="DisplayName">Its name in prose.</param>
/// <param name="Names">
/// What .NET's guards (OperatingSystem.Is…) call it and the systems that follow it; platform attributes take the same in lower case.
/// </param>
/// <param name="OsPlatform">The member of OSPlatform, which .NET had before OperatingSystem could be asked; null: it had none.</param>
/// <param name="Floor">
/// The oldest version that .NET 8 runs on; a lower minimum needs no attribute. Null: versions never go into an attribute.
/// </param>
/// <param name="IsDefault">Whether its numbers are emitted, and a portable option must have it, unless the project says otherwise.</param>
internal sealed record PlatformInfo(
    Platform Platform,
    string Key,
    string DisplayName,
    EquatableArray<string> Names,
    string? OsPlatform,
    Version? Floor,
    bool IsDefault)
{
    private static readonly EnumTable<PlatformInfo> s_table = new(
        static info => (int)info.Platform,
        new(Platform.Windows, "windows", "Windows", ["Windows"], "Windows", new Version(6, 2), IsDefault: true),
        // A Linux version in an attribute only makes CA1418 complain; Android is Linux with another name.
        new(Platform.Linux, "linux", "Linux", ["Linux", "Android"], "Linux", null, IsDefault: true),
        // "ios" covers Mac Catalyst in both the guard and the attribute.
        new(Platform.MacOS, "macos", "macOS", ["MacOS", "IOS", "TvOS"], "OSX", new Version(10, 15), IsDefault: true),
        // CA1416 does not look at it by itself either. OSPlatform has no member for it before .NET Core 3.0.
        new(Platform.FreeBsd, "freebsd", "FreeBSD", ["FreeBSD"], null, null, IsDefault: false));

    /// <summary>All systems, in the order in which emitted code lists their numbers.</summary>
    public static readonly EquatableArray<PlatformInfo> All = s_table.Rows;

    /// <summary>The systems whose numbers are emitted, and that a portable option must have, unless the project says otherwise.</summary>
    public static readonly EquatableArray<Platform> Default = All.Where(static info =>
        info.IsDefault).Select(static info => info.Platform).ToEquatableArray();

    /// <summary>The keys of all systems, for messages.</summary>
    public static readonly string Keys = string.Join(", ", All.Select(static info => info.Key));

    /// <summary>What .NET asks for it: a method, or with "VersionAtLeast" behind it the one that takes a version.</summary>
    public string GuardMethod { get; } = GuardOf(Names[0]);

    /// <summary>What is asked where OperatingSystem has no such method.</summary>
    public string OldGuard { get; } =
        $"RuntimeInformation.IsOSPlatform(OSPlatform.{OsPlatform ?? $"Create(\"{Names[0].ToUpperInvariant()}\")"})";

    /// <summary>A C# expression that is true on it and on the systems that follow it.</summary>
    public string Guard { get; } = string.Join(" || ", Names.Select(static name => $"{GuardOf(name)}()"));

    /// <summary>The names that platform attributes use for it and for the systems that follow it.</summary>
    public EquatableArray<string> AttributeNames { get; } = Names.Select(static name => name.ToLowerInvariant()).ToEquatableArray();

    /// <summary>Whether <paramref name="name"/>, in lower case, is it or a system that follows it.</summary>
    public bool Follows(string name) => AttributeNames.Contains(name) ||
        name == OsPlatform?.ToLowerInvariant() || (Platform == Platform.MacOS && name == "maccatalyst");

    /// <summary>The information on <paramref name="platform"/>.</summary>
    public static PlatformInfo Of(Platform platform) => s_table[(int)platform];

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

    private static string GuardOf(string name) => $"OperatingSystem.Is{name}";
}
