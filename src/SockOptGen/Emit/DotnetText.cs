using SockOptGen.Catalogue;

namespace SockOptGen.Emit;

/// <summary>How .NET's option differs from the native one, in words.</summary>
internal static class DotnetText
{
    /// <summary>The differences, one behind the other; null where there is none.</summary>
    public static string? Differences(DotnetName name)
    {
        var parts = new List<string>();
        if (name.Differs is { } differs)
        {
            parts.Add(differs);
        }

        foreach (var same in PlatformInfo.All.Where(info => name.Instead[info.Platform] is not null)
            .GroupBy(info => name.Instead[info.Platform]!))
        {
            parts.Add($"on {PlatformWords.List(same.Select(info => info.Platform))} .NET {same.Key}");
        }

        var refused = PlatformInfo.All.Where(info => name.IsRefused[info.Platform]).Select(info => info.Platform).ToList();
        if (refused.Count != 0 && name.Differs is null)
        {
            parts.Add($"on {PlatformWords.List(refused)} .NET refuses it");
        }

        if (name.Takes is { } takes)
        {
            parts.Add($"its value is a {takes}");
        }

        if (name.Since is { } since)
        {
            parts.Add($".NET has the name since {since}");
        }

        return parts.Count == 0 ? null : string.Join("; ", parts);
    }
}
