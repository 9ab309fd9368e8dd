using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Platforms;

/// <summary>A set of operating systems, versions aside.</summary>
internal readonly record struct OsSet
{
    public static readonly OsSet Empty;
    public static readonly OsSet All = Of([.. OsInfo.All.Select(static info => info.Os)]);

    /// <summary>How many systems there are.</summary>
    public static readonly int Count = OsInfo.All.Length;

    private static readonly PerPlatform<OsSet> s_following = PerPlatform<OsSet>.Of(
        static platform => PlatformInfo.Of(platform).AttributeNames.Aggregate(Empty, static (systems, name) => systems | Named(name)));

    private readonly ulong _bits;

    private OsSet(ulong bits) => _bits = bits;

    public bool IsEmpty => _bits == 0;

    public bool Contains(Os os) => (_bits & BitOf(os)) != 0;

    public static OsSet Of(params Os[] systems)
    {
        var bits = 0UL;
        foreach (var os in systems)
        {
            bits |= BitOf(os);
        }

        return new OsSet(bits);
    }

    public static OsSet operator |(OsSet left, OsSet right) => new(left._bits | right._bits);

    public static OsSet operator &(OsSet left, OsSet right) => new(left._bits & right._bits);

    /// <summary>All systems but those of <paramref name="set"/>.</summary>
    public static OsSet operator ~(OsSet set) => new(All._bits & ~set._bits);

    /// <summary>
    /// The systems that <paramref name="name"/> stands for in guards and attributes; empty for a system that the catalogue does not
    /// know.
    /// </summary>
    public static OsSet Named(string name)
    {
        var bits = 0UL;
        foreach (var info in OsInfo.All)
        {
            if (info.Names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                bits |= BitOf(info.Os);
            }
        }

        return new OsSet(bits);
    }

    /// <summary>The systems that have the numbers of <paramref name="platform"/>.</summary>
    public static OsSet Following(Platform platform) => s_following[PlatformInfo.Of(platform).Platform];

    // A shift takes its count modulo 64, and would make another system of one that has no room.
    private static ulong BitOf(Os os) =>
        (uint)os < 64 ? 1UL << (int)os : throw new ArgumentOutOfRangeException(nameof(os), os, "The set has no room for it.");
}
