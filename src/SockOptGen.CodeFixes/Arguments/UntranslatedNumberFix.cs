using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.CodeFixes.ToAccessor;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.CodeFixes.Arguments;

/// <summary>SOCK1004: the member or the accessor of the option that a native number means.</summary>
internal static class UntranslatedNumberFix
{
    public static IEnumerable<Fix> Find(FixSite site)
    {
        var (call, judged) = (site.Call, site.Judged);
        if (judged.LevelName() is not { } level || judged.Index.DotnetLevel(level) is not { } native)
        {
            return FindLevel(site);
        }

        return call.Name.Kind == CodeKind.Number ? FindName(site, level, native) : [];
    }

    private static IEnumerable<Fix> FindName(FixSite site, string level, Catalogue.Level native)
    {
        var (call, judged) = (site.Call, site.Judged);

        // The option of the number to the systems that .NET would have to translate it for, if all have one.
        var meant = judged.Platforms.Where(platform => platform != Platform.Windows)
            .Select(platform => native.Numbers[platform] is { } at ? judged.Index.At(platform, at, call.Name.Number, judged.Access) : null)
            .OfType<KnownOption>().Distinct().ToList();
        var argument = ArgumentSyntaxes.Find(site, call.Shape.Name);
        if (meant.Count != 1)
        {
            yield break;
        }

        if (argument is not null && meant[0].Option.Dotnet is { IsExact: true } name && name.Level == level)
        {
            yield return new Fix(
                $"Use SocketOptionName.{name.Name} ({meant[0].Option.Name})", "UseMember",
                ArgumentSyntaxes.Replace(argument, site.Syntax.Static(judged.Symbols.Name, name.Name)));
        }

        if (AccessorFix.Find(site, meant[0], [meant[0].Option.Name]) is { } accessor)
        {
            yield return accessor;
        }
    }

    private static IEnumerable<Fix> FindLevel(FixSite site)
    {
        var (call, judged) = (site.Call, site.Judged);
        var levels = judged.Platforms.Where(platform => platform != Platform.Windows)
            .Select(platform => judged.Index.LevelAt(platform, call.Level.Number)).OfType<Catalogue.Level>().Distinct().ToList();
        if (levels.Count == 1 && ArgumentSyntaxes.Find(site, call.Shape.Level) is { } argument &&
            judged.Symbols.Level.GetMembers().FirstOrDefault(member => judged.Index.DotnetLevel(member.Name) == levels[0]) is { } dotnet)
        {
            yield return new Fix(
                $"Use SocketOptionLevel.{dotnet.Name}", "UseLevel",
                ArgumentSyntaxes.Replace(argument, site.Syntax.Static(judged.Symbols.Level, dotnet.Name)));
        }
    }
}
