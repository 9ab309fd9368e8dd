using System.Text;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Configuration;

namespace SockOptGen.Emit;

/// <summary>
/// Says to CA1416 where an accessor works: nothing where every wanted system has the option, the minimum version where only
/// that is missing, a list of systems otherwise.
/// </summary>
internal static class PlatformAttributes
{
    public static string For(LinkedOption option, Access access, EquatableArray<Platform> platforms, ProjectSystems systems)
    {
        var (text, minimums) = (new StringBuilder(), systems.Minimums);
        if (IsPortable(option, access, systems.Reached))
        {
            foreach (var platform in systems.Reached)
            {
                if (VersionOn(option, access, platform, minimums) is { } version)
                {
                    var name = PlatformInfo.Of(platform).AttributeNames[0];
                    text.Append($"    [UnsupportedOSPlatform(\"{name}\")]\n    [SupportedOSPlatform(\"{name}{version}\")]\n");
                }
            }

            return text.ToString();
        }

        foreach (var platform in platforms)
        {
            if (option.NumberOn(platform, access) is not null)
            {
                AppendSupported(text, option, access, PlatformInfo.Of(platform), minimums);
            }
        }

        return text.ToString();
    }

    /// <summary>The minimum version on <paramref name="platform"/>, where it is above what .NET and what the project runs on.</summary>
    private static string? VersionOn(LinkedOption option, Access access, Platform platform, MinimumVersions minimums) =>
        MinimumVersion.On(option, platform, access) is { } since && !minimums.Covers(platform, since) ? since : null;

    private static void AppendSupported(
        StringBuilder text, LinkedOption option, Access access, PlatformInfo info, MinimumVersions minimums)
    {
        var version = VersionOn(option, access, info.Platform, minimums);
        for (var i = 0; i < info.AttributeNames.Length; i++)
        {
            // The version is that of the first system; those that follow it count otherwise.
            text.Append($"    [SupportedOSPlatform(\"{info.AttributeNames[i]}{(i == 0 ? version : null)}\")]\n");
        }
    }

    /// <summary>Whether the option needs no list. CA1416 looks at no FreeBSD by itself, so an option may lack it,
    /// unless nothing else is wanted.</summary>
    private static bool IsPortable(LinkedOption option, Access access, EquatableArray<Platform> platforms)
    {
        foreach (var platform in platforms)
        {
            if (option.NumberOn(platform, access) is null && (PlatformInfo.Of(platform).IsDefault || platforms.Length == 1))
            {
                return false;
            }
        }

        return true;
    }
}
