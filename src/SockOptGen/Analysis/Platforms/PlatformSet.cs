using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Platforms;

/// <summary>The platforms of the catalogue that can reach a place, with the versions that can.</summary>
/// <param name="Reaches">For each platform what reaches.</param>
internal readonly record struct PlatformSet(PerPlatform<PlatformReach> Reaches)
{
    public bool IsEmpty => Platforms.Length == 0;

    /// <summary>The platforms in it, in the catalogue's order.</summary>
    public EquatableArray<Platform> Platforms
    {
        get
        {
            var reaches = Reaches;
            return PlatformInfo.All.Select(info => info.Platform).Where(platform => reaches[platform].IsReachable).ToEquatableArray();
        }
    }

    public bool Contains(Platform platform) => Reaches[platform].IsReachable;

    /// <summary>Whether a version of <paramref name="platform"/> below <paramref name="version"/> can.</summary>
    public bool ContainsBelow(Platform platform, Version version) =>
        Reaches[platform].Versions is { IsEmpty: false, From: var from } && from < VersionRange.Pack(version);

    /// <summary>What of <paramref name="worlds"/> counts.</summary>
    public static PlatformSet Of(PlatformStates worlds)
    {
        PlatformReach Reach(Platform platform)
        {
            var systems = OsSet.Following(platform);
            var reach = default(PlatformReach);
            foreach (var info in OsInfo.All)
            {
                if (systems.Contains(info.Os) && worlds.Counts(info.Os))
                {
                    reach = new PlatformReach(true, info.HasVersions ? worlds[info.Os] : reach.Versions);
                }
            }

            return reach;
        }

        return new(PerPlatform<PlatformReach>.Of(Reach));
    }

    public override string ToString()
    {
        var set = this;
        return string.Join(" ", Platforms.Select(platform => PlatformInfo.Of(platform).Key + set.Reaches[platform].Versions switch
        {
            { IsEmpty: true } => "",
            { From: 0, Before: ulong.MaxValue } => "",
            { Before: ulong.MaxValue, From: var from } => $">={VersionRange.Unpack(from)}",
            { From: 0, Before: var before } => $"<{VersionRange.Unpack(before)}",
            { From: var from, Before: var before } => $">={VersionRange.Unpack(from)}<{VersionRange.Unpack(before)}",
        }));
    }
}

/// <summary>Whether a platform can reach a place, and which versions; no versions where they are not known.</summary>
internal readonly record struct PlatformReach(bool IsReachable, VersionRange Versions);
