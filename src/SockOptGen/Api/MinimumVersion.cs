using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Api;

/// <summary>The versions that the platform attributes of accessors carry.</summary>
internal static class MinimumVersion
{
    /// <summary>The minimum version of the accessor that reads or sets <paramref name="option"/> on <paramref name="platform"/>, where it
    /// is above what .NET runs on anyway. A setter is .NET's own call, which may serve older versions too.</summary>
    public static string? On(LinkedOption option, Platform platform, Access access) =>
        access == Access.Write && option.IsMapped && option.Option.Dotnet!.IsEmulated[platform] ? null : On(option, platform);

    /// <summary>The first version that has the option, where it is above what .NET runs on anyway.</summary>
    public static string? On(LinkedOption option, Platform platform) =>
        option.Option.Since[platform] is { } since && PlatformInfo.Of(platform).Floor is { } floor && Version.Parse(since) > floor ? since
            : null;
}
