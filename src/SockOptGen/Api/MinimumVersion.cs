using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Api;

/// <summary>The versions that the platform attributes of accessors carry.</summary>
internal static class MinimumVersion
{
    /// <summary>The minimum version on <paramref name="platform"/>, where it is above what .NET runs on anyway.</summary>
    public static string? On(LinkedOption option, Platform platform) =>
        option.Option.Since[platform] is { } since && PlatformInfo.Of(platform).Floor is { } floor && Version.Parse(since) > floor ? since
            : null;
}
