using SockOptGen.Analysis.Calls;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.CodeFixes.ToAccessor;

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
            if (GuardStatement.Find(site, new Guard([new GuardedSystem(Platform.Windows)])) is { } windows)
            {
                yield return windows;
            }

            yield break;
        }

        foreach (var (guard, option, meaning) in NeededGuard.Find(site))
        {
            if (GuardStatement.Find(site, guard, meaning) is { } fix)
            {
                yield return fix;
            }

            if (option is { Option.Dotnet: null or { IsExact: true } } && AccessorFix.TrySet(site, option) is { } change)
            {
                yield return new Fix($"Use TrySet{option.Option.Accessor} (answers false where the system lacks {option.Option.Name})", TryFix.Key, change);
            }
        }

        // The Try form of a getter has another shape. CA1416 goes on from the accessor, and has fixes for what remains.
        if (site.Judged.Access == Access.Read && AccessorFix.Find(site) is { } getter)
        {
            yield return getter;
        }
    }
}
