using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Platforms;

/// <summary>What guards and attributes call an operating system.</summary>
/// <param name="Os">The system.</param>
/// <param name="HasVersions">
/// Whether its versions are those that the catalogue knows: iOS counts them otherwise than macOS, and a kernel's is no version of the
/// system.
/// </param>
/// <param name="Names">The names that stand for it, whatever their case; one may stand for several systems.</param>
internal sealed record OsInfo(Os Os, bool HasVersions, params string[] Names)
{
    private static readonly EnumTable<OsInfo> s_table = new(
        static info => (int)info.Os,
        new(Os.Windows, true, "Windows"),
        new(Os.Linux, false, "Linux"),
        new(Os.Android, false, "Android"),
        new(Os.MacOS, true, "macOS", "OSX"),
        new(Os.Ios, false, "iOS"),
        // IsIOS() is true on Mac Catalyst, and "ios" covers it in attributes.
        new(Os.MacCatalyst, false, "MacCatalyst", "iOS"),
        new(Os.TvOS, false, "tvOS"),
        new(Os.FreeBsd, false, "FreeBSD"));

    /// <summary>All systems.</summary>
    public static EquatableArray<OsInfo> All => s_table.Rows;

    /// <summary>The information on <paramref name="os"/>.</summary>
    public static OsInfo Of(Os os) => s_table[(int)os];
}
