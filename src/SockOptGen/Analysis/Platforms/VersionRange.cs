namespace SockOptGen.Analysis.Platforms;

/// <summary>The versions of a system from <paramref name="From"/> up to but not including <paramref name="Before"/>.</summary>
internal readonly record struct VersionRange(ulong From, ulong Before)
{
    public static readonly VersionRange All = new(0, ulong.MaxValue);
    public static readonly VersionRange None = default;

    public bool IsEmpty => From >= Before;

    public static VersionRange AtLeast(ulong version) => new(version, ulong.MaxValue);

    public static VersionRange Below(ulong version) => new(0, version);

    public VersionRange Intersect(VersionRange other) => Normalize(new(Math.Max(From, other.From), Math.Min(Before, other.Before)));

    /// <summary>The smallest range that holds both: a hole between them is filled, which can only let more versions through.</summary>
    public VersionRange Union(VersionRange other) =>
        IsEmpty ? other : other.IsEmpty ? this : new(Math.Min(From, other.From), Math.Max(Before, other.Before));

    /// <summary>A version as a number that compares as it does: sixteen bits for each part, and a part that is left out is zero.</summary>
    public static ulong Pack(Version version) =>
        (Part(version.Major) << 48) | (Part(version.Minor) << 32) | (Part(version.Build) << 16) | Part(version.Revision);

    /// <summary>The version that <see cref="Pack"/> made a number of.</summary>
    public static Version Unpack(ulong version)
    {
        int Part(int shift) => (int)((version >> shift) & 0xffff);
        return Part(0) != 0 ? new Version(Part(48), Part(32), Part(16), Part(0))
            : Part(16) != 0 ? new Version(Part(48), Part(32), Part(16))
            : new Version(Part(48), Part(32));
    }

    private static ulong Part(int value) => (ulong)Math.Min(Math.Max(value, 0), 0xffff);

    private static VersionRange Normalize(VersionRange range) => range.IsEmpty ? None : range;
}
