using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.ToAccessor;

/// <summary>What an accessor does otherwise than what it takes the place of, on the systems that reach it: for the title of the fix.</summary>
internal static class AccessorNotes
{
    public static IReadOnlyCollection<string> Of(FixSite site, KnownOption option)
    {
        var (call, platforms) = (site.Call, site.Judged.Platforms);
        if (call.Shape.IsMapped)
        {
            return site.Judged.Dotnet() is { } dotnet ? Of(option, dotnet, $"SocketOptionName.{dotnet.Name.Name}", site.Judged.Reach, site.Judged.Access) : Missing(option, platforms);
        }

        var more = platforms.Where(platform => option.Option.Numbers[platform] is { } number && (number != call.Name.Number || option.Level.Numbers[platform] != call.Level.Number)).ToList();
        return more.Count == 0 ? Missing(option, platforms)
            : [.. Missing(option, platforms), $"{(site.Judged.Access == Access.Read ? "reads" : "sets")} it on {PlatformWords.List(more)} too"];
    }

    /// <summary>The same for .NET's option, which goes by <paramref name="name"/> where it stands.</summary>
    public static IReadOnlyCollection<string> Of(KnownOption option, DotnetOption dotnet, string name, CallReach where, Access access)
    {
        var notes = new List<string>();
        if (Differences.Of(dotnet, where) is { } difference)
        {
            notes.Add($"{option.Option.Name} alone; with {name} {difference}");
        }

        if (access == Access.Write && option.Option.Dotnet is { IsExact: false })
        {
            notes.Add("a raw call: on Unix a later Connect tries one address only");
        }

        return [.. notes, .. Missing(option, where.Platforms)];
    }

    private static IReadOnlyCollection<string> Missing(KnownOption option, IEnumerable<Platform> platforms)
    {
        var missing = platforms.Where(platform => option.Option.Numbers[platform] is null).ToList();
        return missing.Count == 0 ? [] : [$"throws PlatformNotSupportedException on {PlatformWords.List(missing)}"];
    }
}
