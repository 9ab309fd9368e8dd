using SockOptGen.Analysis.Calls;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.CodeFixes.ToAccessor;
using SockOptGen.Diagnostics;

namespace SockOptGen.CodeFixes.Guards;

/// <summary>SOCK2001 to SOCK2004: a guard around the statement, the form of the accessor that needs none, or the getter.</summary>
internal static class PortabilityFix
{
    public static IEnumerable<Fix> Find(FixSite site)
    {
        if (KeepAliveValuesFix.Find(site) is { } accessors)
        {
            yield return accessors;
        }

        if (site.Call.Kind is CallKind.IOControl or CallKind.NativeIOControl)
        {
            // The codes are those of Windows.
            if (NeededGuard.For(site.Judged, Platform.Windows) is { } guard && GuardStatement.Find(site, guard) is { } windows)
            {
                yield return windows;
            }

            yield break;
        }

        var guards = NeededGuard.Find(site).ToList();
        foreach (var (_, option, _) in guards.Where(static guard => guard.Meaning is not null))
        {
            // It means one option, on every system that has it.
            if (AccessorFix.Find(site, option!, AccessorNotes.OfNumber(site, option!)) is { } accessor)
            {
                yield return accessor with { Key = $"{accessor.Key}.{option!.Option.Name}" };
            }
        }

        foreach (var (needed, option, meaning) in guards)
        {
            if (GuardStatement.Find(site, needed, meaning) is { } fix)
            {
                yield return fix;
            }

            if (meaning is null && option is { Option.Dotnet: null or { IsExact: true } } && AccessorFix.TrySet(site, option) is { } set)
            {
                yield return new Fix(
                    $"Use {AccessorName.Of(option.Option, Access.Write).Try} (returns false where the system lacks {option.Option.Name})",
                    TryFix.Key, set.Change);
            }
        }

        // The Try form of a getter has another shape. CA1416 goes on from the accessor, and has fixes for what remains.
        // A number with one meaning has the accessor that the message names.
        if ((site.Judged.Access == Access.Read || site.Id == RuleIds.NumberMeansOtherOption) && AccessorFix.Find(site) is { } named)
        {
            yield return named;
        }
    }
}
