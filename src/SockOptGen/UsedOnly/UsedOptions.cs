using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Emit;
using SockOptGen.Texts;

namespace SockOptGen.UsedOnly;

/// <summary>
/// Which options a project names: every member costs the compiler, called or not, so an optimized build has those alone.
/// </summary>
internal static class UsedOptions
{
    // Who names one of them may mean anything that it has.
    private static readonly EquatableArray<string> s_shared = [EmittedTypes.Accessors, .. EmittedTypes.Helpers];

    /// <summary>What looks for the names of <paramref name="all"/>; null where nobody asks which of them are used.</summary>
    public static NameScanner? Scanner(EmitPlan? all) => all is { Settings: { LeavesOut: true } or { LeavesOutLater: true } }
        ? new NameScanner(all.Options.SelectMany(OptionNames.Of).Concat(s_shared))
        : null;

    /// <summary>What this build has of <paramref name="all"/>, where its files have the names <paramref name="found"/>.</summary>
    public static EmitPlan Emitted(EmitPlan all, FoundNames found) => all.Settings.LeavesOut ? Named(all, found) : all;

    /// <summary>What an optimized build would have, for one that leaves out nothing; null: as much.</summary>
    public static UsedList? Listed(EmitPlan? all, FoundNames found)
    {
        if (all is not { Settings.LeavesOutLater: true } || Named(all, found) is not { } named || ReferenceEquals(named, all))
        {
            return null;
        }

        return new UsedList(
            Sorted(named.Options.SelectMany(static option => OptionNames.AccessorsOf(option.Option))
                .Select(static name => AccessorName.Parse(name).Option)),
            Sorted(named.Options.SelectMany(OptionNames.TypesOf)));
    }

    private static EmitPlan Named(EmitPlan all, FoundNames found)
    {
        var names = new HashSet<string>(found.Names, StringComparer.Ordinal);
        return names.Overlaps(s_shared) ? all : all with
        {
            Units = all.Units
                .Select(unit => unit with
                {
                    Options = unit.Options.Where(option => IsUsed(option, names, all.Settings.Includes)).ToEquatableArray(),
                })
                .Where(static unit => unit.Options.Length != 0)
                .ToEquatableArray(),
        };
    }

    private static bool IsUsed(LinkedOption option, HashSet<string> names, EquatableArray<string> includes) =>
        OptionNames.Of(option).Any(names.Contains) ||
        (includes.Length > 0 && OptionNames.AskedBy(option).Any(includes.Contains));

    private static EquatableArray<string> Sorted(IEnumerable<string> names) =>
        names.Distinct().OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray();
}
