using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Platforms;

/// <summary>A set of operating systems, versions aside.</summary>
internal readonly record struct OsSet(byte Bits)
{
    public const int Count = (int)Os.FreeBsd + 1;

    public static readonly OsSet Empty = new(0);
    public static readonly OsSet All = new(0xff);

    public bool IsEmpty => Bits == 0;

    public bool Contains(Os os) => (Bits & (1 << (int)os)) != 0;

    public static OsSet Of(params Os[] systems)
    {
        var bits = 0;
        foreach (var os in systems)
        {
            bits |= 1 << (int)os;
        }

        return new OsSet((byte)bits);
    }

    public static OsSet operator |(OsSet left, OsSet right) => new((byte)(left.Bits | right.Bits));

    public static OsSet operator &(OsSet left, OsSet right) => new((byte)(left.Bits & right.Bits));

    public static OsSet operator ~(OsSet set) => new((byte)~set.Bits);

    /// <summary>The systems that <paramref name="name"/> stands for in guards and attributes; empty for a system that the catalogue does not know.</summary>
    public static OsSet Named(string name) => name.ToUpperInvariant() switch
    {
        "WINDOWS" => Of(Os.Windows),
        "LINUX" => Of(Os.Linux),
        "ANDROID" => Of(Os.Android),
        "MACOS" or "OSX" => Of(Os.MacOS),
        // IsIOS() is true on Mac Catalyst, and "ios" covers it in attributes.
        "IOS" => Of(Os.Ios, Os.MacCatalyst),
        "MACCATALYST" => Of(Os.MacCatalyst),
        "TVOS" => Of(Os.TvOS),
        "FREEBSD" => Of(Os.FreeBsd),
        _ => Empty,
    };

    /// <summary>The systems that have the numbers of <paramref name="platform"/>.</summary>
    public static OsSet Following(Platform platform)
    {
        var systems = Empty;
        foreach (var name in PlatformInfo.Of(platform).AttributeNames)
        {
            systems |= Named(name);
        }

        return systems;
    }
}
