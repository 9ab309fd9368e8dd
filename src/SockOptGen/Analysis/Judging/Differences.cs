using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Judging;

/// <summary>What .NET's options do otherwise than the native ones of their names.</summary>
internal static class Differences
{
    /// <summary>What .NET does otherwise on the systems that reach the place, in words; null where nothing.</summary>
    public static string? Of(DotnetOption dotnet, CallReach reach)
    {
        // Few options differ on some systems, and only for them is it asked which come.
        if (!dotnet.Name.IsOther || dotnet.Name.Differs is not null)
        {
            return dotnet.Name.Differs;
        }

        var elsewhere = reach.Platforms.Where(platform => dotnet.On(platform).Kind == DotnetOutcomeKind.Instead).ToList();
        if (elsewhere.Count == 0)
        {
            return null;
        }

        var what = dotnet.On(elsewhere[0]).Instead!;
        return $"on {PlatformWords.List(elsewhere.Where(platform => dotnet.On(platform).Instead == what))} .NET {what}";
    }
}
