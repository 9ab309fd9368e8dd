using System.Net.Sockets;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.CodeFixes.Shared;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.CodeFixes.ToAccessor;

/// <summary>What an accessor does otherwise than what it takes the place of, on the systems that
/// reach it: for the title of the fix.</summary>
internal static class AccessorNotes
{
    public static IReadOnlyCollection<string> Of(FixSite site, KnownOption option)
    {
        var (call, platforms) = (site.Call, site.Judged.Platforms);
        if (call.Shape.IsMapped)
        {
            return site.Judged.Dotnet() is { } dotnet
                ? Of(option, dotnet, $"SocketOptionName.{dotnet.Name.Name}", site.Judged.Reach, site.Judged.Access)
                : Missing(option, platforms);
        }

        var more =
            platforms.Where(platform => option.Option.Numbers[platform] is { } number &&
                (number != call.Name.Number || option.Level.Numbers[platform] != call.Level.Number)).ToList();
        return more.Count == 0 ? Missing(option, platforms)
            : [.. Missing(option, platforms),
                $"{(site.Judged.Access == Access.Read ? "reads" : "sets")} it on {PlatformWords.List(more)} too"];
    }

    /// <summary>The same for .NET's option, which goes by <paramref name="name"/> where it stands.</summary>
    public static IReadOnlyCollection<string> Of(KnownOption option, DotnetOption dotnet, string name, CallReach where, Access access)
    {
        var notes = new List<string>();
        if (Differences.Of(dotnet, where) is { } difference)
        {
            notes.Add($"{option.Option.Name} alone; with {name} {difference}");
        }

        var copies = access == Access.Read ? where.Platforms.Where(platform => dotnet.Name.IsOwnCopy[platform]).ToList() : [];
        if (copies.Count != 0)
        {
            notes.Add($"asks the system; on {PlatformWords.List(copies)} .NET returns the value that it set last itself");
        }

        if (access == Access.Read && option.Linked is { } linked)
        {
            var older = where.Platforms
                .Where(platform => dotnet.Name.IsEmulated[platform] && IsBelow(linked, platform, where, access)).ToList();
            if (older.Count != 0)
            {
                notes.Add($"fails before {PlatformWords.List(older)} {option.Option.Since[older[0]]}, where .NET answers by itself");
            }

            // To .NET every error that it does not know is the same one. The types of sockets it knows all.
            if (linked.Type.ClrType == nameof(SocketError) && where.Platforms.Any(static platform => platform != Platform.Windows))
            {
                notes.Add("a number that .NET does not know stays as the system has it");
            }
        }

        if (access == Access.Write && option.Option.Dotnet is { IsExact: false })
        {
            notes.Add("a raw call: on Unix a later Connect tries one address only");
        }

        var served = where.Platforms.Where(platform => IsServed(option, dotnet, platform)).ToList();
        return served.Count != 0 ? [.. notes, $"sets nothing on {PlatformWords.List(served)}"]
            : [.. notes, .. Missing(option, where.Platforms)];
    }

    /// <summary>The warning that the accessor would bring to a call that has none, as where the program catches that the option is
    /// missing; null: it brings none.</summary>
    public static string? Warning(FixSite site, KnownOption option)
    {
        var (where, access) = (site.Judged.Reach, site.Judged.Access);
        return option.Linked is { } linked && site.Judged.Finding is null &&
            where.Platforms.Any(platform => IsBelow(linked, platform, where, access)) ? "brings CA1416" : null;
    }

    // Whether versions come that the accessor is not for.
    private static bool IsBelow(LinkedOption option, Platform platform, CallReach where, Access access) =>
        where.IsBelow(platform, MinimumVersion.On(option, platform, access));

    /// <summary>What <paramref name="option"/> is, where the numbers of a call mean it on some systems and others elsewhere.</summary>
    public static IReadOnlyCollection<string> OfNumber(FixSite site, KnownOption option)
    {
        var other = site.Judged.Platforms
            .Where(platform => site.Judged.OptionOn(platform) is { } there && there.Option != option.Option).ToEquatableArray();
        var name = option.Option.Name;
        var what = other.Length == 0 ? name : $"{name}, no longer {NumberMeaning.Of(other, site.Judged.MeaningsOn)}";
        return [what, .. Missing(option, site.Judged.Platforms)];
    }

    /// <summary>Whether .NET serves a system that comes and has no such option.</summary>
    public static bool IsServed(KnownOption option, DotnetOption dotnet, CallReach where) =>
        where.Platforms.Any(platform => IsServed(option, dotnet, platform));

    private static bool IsServed(KnownOption option, DotnetOption dotnet, Platform platform) =>
        option.Option.Numbers[platform] is null && dotnet.On(platform).Kind == DotnetOutcomeKind.Instead;

    private static IReadOnlyCollection<string> Missing(KnownOption option, IEnumerable<Platform> platforms)
    {
        var missing = platforms.Where(platform => option.Option.Numbers[platform] is null).ToList();
        return missing.Count == 0 ? [] : [$"throws PlatformNotSupportedException on {PlatformWords.List(missing)}"];
    }
}
