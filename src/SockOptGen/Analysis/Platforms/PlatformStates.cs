namespace SockOptGen.Analysis.Platforms;

/// <summary>
/// The systems, and versions of them, that can be at a place of a program. A running program's system does not change, so what a
/// guard excluded stays excluded on every path behind it.
/// </summary>
/// <remarks>
/// A system that the project does not ask for, FreeBSD say, is here twice over: it could run the code, and the project could do
/// without it (<see cref="_without"/>). It counts only where a guard or an attribute names it, which takes the second away.
/// </remarks>
internal sealed class PlatformStates : IEquatable<PlatformStates>
{
    public static readonly PlatformStates All = Create(OsSet.All, _ => VersionRange.All, OsSet.All);
    public static readonly PlatformStates None = Create(OsSet.Empty, _ => VersionRange.None, OsSet.Empty);

    private readonly VersionRange[] _versions;
    private readonly OsSet _without;

    private PlatformStates(VersionRange[] versions, OsSet without)
    {
        _versions = versions;
        _without = without;
    }

    public bool IsEmpty => Equals(None);

    public VersionRange this[Os os] => _versions[(int)os];

    /// <summary>Whether <paramref name="os"/> can be here, and counts.</summary>
    public bool Counts(Os os) => !this[os].IsEmpty && !_without.Contains(os);

    /// <summary>The worlds of <paramref name="systems"/>, named as such.</summary>
    public static PlatformStates Only(OsSet systems, VersionRange versions) => Create(systems, _ => versions, OsSet.Empty);

    /// <summary>All worlds but those of <paramref name="systems"/> with <paramref name="versions"/> left of them.</summary>
    public static PlatformStates Except(OsSet systems, VersionRange versions) =>
        Create(OsSet.All, os => systems.Contains(os) ? versions : VersionRange.All, OsSet.All);

    /// <summary>The worlds of a project: <paramref name="asked"/> count, <paramref name="possible"/> only where they are named.</summary>
    /// <param name="asked">Those that the project asks for.</param>
    /// <param name="possible">Those that can run it.</param>
    /// <param name="versions">The versions that the project is for.</param>
    public static PlatformStates OfProject(OsSet asked, OsSet possible, Func<Os, VersionRange> versions) =>
        Create(asked | possible, versions, possible & ~asked);

    /// <summary>Worlds with <paramref name="versions"/> of <paramref name="systems"/>;
    /// <paramref name="without"/> do not have to be named.</summary>
    public static PlatformStates Create(OsSet systems, Func<Os, VersionRange> versions, OsSet without)
    {
        var ranges = new VersionRange[OsSet.Count];
        foreach (var info in OsInfo.All)
        {
            ranges[(int)info.Os] = systems.Contains(info.Os) ? versions(info.Os) : VersionRange.None;
        }

        return new PlatformStates(ranges, without);
    }

    public PlatformStates Intersect(PlatformStates other)
    {
        if (ReferenceEquals(other, All) || ReferenceEquals(this, other))
        {
            return this;
        }

        return ReferenceEquals(this, All) ? other
            : Combine(other, static (left, right) => left.Intersect(right), _without & other._without);
    }

    public PlatformStates Union(PlatformStates other) =>
        Contains(other) ? this : Combine(other, static (left, right) => left.Union(right), _without | other._without);

    /// <summary>Whether every world of <paramref name="other"/> is one of these.</summary>
    public bool Contains(PlatformStates other)
    {
        if (ReferenceEquals(this, All) || ReferenceEquals(this, other))
        {
            return true;
        }

        var contains = (_without | other._without) == _without;
        for (var i = 0; contains && i < _versions.Length; i++)
        {
            contains = _versions[i].Union(other._versions[i]) == _versions[i];
        }

        return contains;
    }

    public bool Equals(PlatformStates? other) => other is not null &&
        (ReferenceEquals(this, other) || (_without == other._without && _versions.AsSpan().SequenceEqual(other._versions)));

    public override bool Equals(object? obj) => Equals(obj as PlatformStates);

    public override int GetHashCode()
    {
        var hash = _without.GetHashCode();
        foreach (var range in _versions)
        {
            hash = unchecked((hash * 31) + range.GetHashCode());
        }

        return hash;
    }

    public override string ToString() => PlatformSet.Of(this).ToString();

    private PlatformStates Combine(PlatformStates other, Func<VersionRange, VersionRange, VersionRange> combine, OsSet without)
    {
        var ranges = new VersionRange[OsSet.Count];
        for (var i = 0; i < ranges.Length; i++)
        {
            ranges[i] = combine(_versions[i], other._versions[i]);
        }

        return new PlatformStates(ranges, without);
    }
}
