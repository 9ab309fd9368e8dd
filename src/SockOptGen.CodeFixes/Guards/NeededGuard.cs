using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.CodeFixes.Guards;

/// <summary>Which systems a call is meant for: it needs a guard for one of these.</summary>
internal static class NeededGuard
{
    /// <summary>The guards that would do, with what the call is under each, where its number means several options.</summary>
    public static IEnumerable<(Guard Guard, KnownOption? Option, string? Meaning)> Find(FixSite site)
    {
        var judged = site.Judged;
        if (!judged.Written.Name.IsKnown || !judged.Written.Level.IsKnown || judged.Access == Access.None)
        {
            yield break;
        }

        if (judged.Written.Shape.IsMapped)
        {
            if (OptionFinding.OfDotnet(judged) is { Option: { } option } finding && Guarded(judged, option, finding.Works) is { } guard)
            {
                yield return (guard, option, null);
            }

            yield break;
        }

        // No guard brings the systems that the number is an option of, unless one keeps them out that should not.
        if (judged.Finding is { Elsewhere: not null } elsewhere && GuardFlaws.Of(judged, elsewhere.Works, isNumber: true) is null)
        {
            yield break;
        }

        var (level, number, access, index) = (judged.Written.Level.Number, judged.Written.Name.Number, judged.Access, judged.Index);

        // Where a test has sent the call to the wrong systems, the right ones are elsewhere in the project.
        var options = ByOption(judged.Platforms) is { Count: > 0 } here ? here : ByOption(judged.Targets);
        if (options.Count == 1)
        {
            if (Guarded(judged, options[0].Option, options[0].Platforms) is { } only)
            {
                yield return (only, options[0].Option, null);
            }

            yield break;
        }

        var shown = ShownMeaning.Of(site, options);
        foreach (var meaning in shown)
        {
            if ((shown.Count == 1 || !ShownMeaning.IsOfWindows(meaning)) && Guarded(judged, meaning.Option, meaning.Platforms) is { } guard)
            {
                var name = meaning.Option.Option.NameOn(meaning.Platforms[0]);
                yield return (guard, meaning.Option, $"{name} there{NoLonger(judged, meaning.Platforms)}");
            }
        }

        List<PossibleMeaning> ByOption(EquatableArray<Platform> platforms) => platforms
            .Select(platform => (Platform: platform, Option: index.At(platform, level, number, access)))
            .Where(entry => entry.Option is not null)
            .GroupBy(entry => entry.Option!, entry => entry.Platform)
            .Select(group => new PossibleMeaning(group.Key, group.ToEquatableArray())).ToList();
    }

    /// <summary>What is lost on the systems that the guard keeps out and that know the number.</summary>
    private static string NoLonger(JudgedCall judged, EquatableArray<Platform> works)
    {
        var lost = judged.Platforms
            .Where(platform => !works.Contains(platform) && judged.OptionOn(platform) is not null).ToEquatableArray();
        return lost.Length == 0 ? "" : $"; no longer {NumberMeaning.Of(lost, judged.MeaningsOn)}";
    }

    /// <summary>The guard that lets in <paramref name="platform"/> alone; null where some target of the project has none.</summary>
    public static Guard? For(JudgedCall judged, Platform platform) => Of(judged, new GuardedSystem(platform));

    private static Guard? Of(JudgedCall judged, params IEnumerable<GuardedSystem> systems) => judged.Project.Tests is { Exist: true } tests
        ? new Guard(systems.Select(system => system with { IsOld = tests.IsOld }).ToEquatableArray()) : null;

    /// <summary>The guard that lets in <paramref name="works"/> alone, of all systems that reach the call.</summary>
    private static Guard? Guarded(JudgedCall judged, KnownOption option, EquatableArray<Platform> works)
    {
        var isOld = judged.Project.Tests.IsOld;
        string? Since(Platform platform) =>
            option.Linked is { } linked && MinimumVersion.On(linked, platform) is { } since &&
            judged.Project.Flow.Project.ContainsBelow(platform, Version.Parse(since)) ? since : null;

        var reached = judged.Platforms.Where(works.Contains).ToList();
        if (reached.Count == judged.Platforms.Length)
        {
            // Only a version is missing: everything else still passes.
            var old = reached.Where(platform => Since(platform) is not null).ToList();
            return old.Count != 1 || isOld ? null
                : reached.Count == 1 ? Of(judged, new GuardedSystem(old[0], Since(old[0])))
                : Of(judged, new GuardedSystem(old[0], IsNegated: true), new GuardedSystem(old[0], Since(old[0])));
        }

        var systems = reached.Count != 0 ? reached : works.ToList();
        return systems.Count == 0 ? null
            : Of(judged, systems.Select(platform => new GuardedSystem(platform, isOld ? null : Since(platform))));
    }
}
