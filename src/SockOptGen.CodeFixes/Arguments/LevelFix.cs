using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.CodeFixes.ToAccessor;

namespace SockOptGen.CodeFixes.Arguments;

/// <summary>SOCK1001: the level that the name belongs to, as an argument or in the accessor.</summary>
internal static class LevelFix
{
    public static IEnumerable<Fix> Find(FixSite site)
    {
        var (call, index) = (site.Call, site.Judged.Index);
        if (!call.Level.IsKnown)
        {
            // Of several levels only one is wrong.
            yield break;
        }

        var members = call.Name.Member is { } known ? [known] : site.Judged.Symbols.MembersWith(CodeEnum.Name, call.Name.Number).ToList();
        if (site.Judged.LevelName() is { } written &&
            MeantAtLevel.Of(site.Judged, written, members) is { } meant)
        {
            // The level is right, and that of the name is of other sockets.
            if (AccessorFix.Find(site, meant, [meant.Option.Name]) is { } instead)
            {
                yield return instead;
            }

            yield break;
        }

        // What the socket cannot have is no better than what stands there.
        var homes = members.SelectMany(index.DotnetNamed).Where(home => SocketMisfit.Of(site.Judged, home) is null).ToList();
        var levels = homes.Select(home => home.Name.Level).Distinct().ToList();
        if (ArgumentSyntaxes.Find(site, call.Shape.Level) is { } argument)
        {
            foreach (var level in levels)
            {
                // Where there is a choice, each is a fix of its own.
                yield return new Fix(
                    $"Use SocketOptionLevel.{level}", levels.Count == 1 ? "UseLevel" : $"UseLevel.{level}",
                    ArgumentSyntaxes.Replace(argument, site.Syntax.Static(site.Judged.Symbols.Level, level)));
            }
        }

        foreach (var home in homes)
        {
            if (home is { Option: { } option, Name.IsExact: true } && AccessorFix.Find(site, option, []) is { } fix)
            {
                yield return homes.Count == 1 ? fix : fix with { Key = $"{fix.Key}.{home.Name.Level}" };
            }
        }
    }
}
