using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Rules;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.ToAccessor;

/// <summary>What an accessor does otherwise than what it takes the place of, on the systems that reach it: for the title of the fix.</summary>
internal static class AccessorNotes
{
    public static IReadOnlyCollection<string> Of(FixSite site, KnownOption option)
    {
        var (call, platforms) = (site.Call, site.Context.Platforms);
        if (call.Shape.IsMapped)
        {
            return site.Context.Dotnet() is { } dotnet ? Of(option, dotnet, $"SocketOptionName.{dotnet.Name.Name}", site.Context.Where, site.Context.Access) : Missing(option, platforms);
        }

        var more = platforms.Where(platform => option.Option.Numbers[platform] is { } number && (number != call.Name.Number || option.Level.Numbers[platform] != call.Level.Number)).ToList();
        return more.Count == 0 ? Missing(option, platforms)
            : [.. Missing(option, platforms), $"{(site.Context.Access == Access.Read ? "reads" : "sets")} it on {NumberMeaning.Systems(more)} too"];
    }

    /// <summary>The same for .NET's option, which goes by <paramref name="name"/> where it stands.</summary>
    public static IReadOnlyCollection<string> Of(KnownOption option, DotnetOption dotnet, string name, CallReach where, Access access)
    {
        var notes = new List<string>();
        if (DifferenceRule.Difference(dotnet, where) is { } difference)
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
        return missing.Count == 0 ? [] : [$"throws PlatformNotSupportedException on {NumberMeaning.Systems(missing)}"];
    }
}
