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

    /// <summary>The option that a native call would set: that of <paramref name="dotnet"/>, or, where no system that reaches the place has
    /// it, the one that .NET sets instead.</summary>
    public static KnownOption? Native(DotnetOption dotnet, CallReach reach, Access access, JudgedProject project)
    {
        if (dotnet.Option is not { } option || reach.MayUse(option, access, project.Flow.Project.Platforms))
        {
            return dotnet.Option;
        }

        // The catalogue names it in its sentence.
        return reach.Platforms.Select(platform => dotnet.On(platform).Instead).OfType<string>()
            .SelectMany(static what => what.Split(' ')).Where(static word => word.Contains('_'))
            .Select(word => project.Index.Named(option.Level.Name, word))
            .FirstOrDefault(named => named is not null && reach.Platforms.Any(platform => named.Option.Numbers[platform] is not null));
    }
}
