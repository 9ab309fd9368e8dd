using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Platforms;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.Guards;

/// <summary>CA1416 on an accessor: a guard, made from the accessor's attributes, or the Try form. The message of
/// that rule is not to be relied on.</summary>
internal static class PlatformWarningFix
{
    public static IEnumerable<Fix> Find(FixSite site)
    {
        if (!site.Call.Shape.IsAccessor)
        {
            yield break;
        }

        if (Needed(site.Call.Invocation.TargetMethod) is { } guard && GuardStatement.Find(site, guard) is { } guarded)
        {
            yield return guarded;
        }

        if (TryFix.Find(site) is { } fix)
        {
            yield return fix;
        }
    }

    private static Guard? Needed(IMethodSymbol accessor)
    {
        var supported = new List<GuardedSystem>();
        var unsupported = new List<GuardedSystem>();
        foreach (var attribute in accessor.GetAttributes())
        {
            if (attribute is
                {
                    AttributeClass.Name: "SupportedOSPlatformAttribute" or
                "UnsupportedOSPlatformAttribute", ConstructorArguments.Length: > 0
                } &&
                    attribute.ConstructorArguments[0].Value is string name && Named(name) is { } system)
            {
                (attribute.AttributeClass.Name[0] == 'S' ? supported : unsupported).Add(system);
            }
        }

        // A system that is unsupported, and then supported from a version on: all others are.
        return unsupported.Count != 0
            ? unsupported.Count == 1 && supported.Find(system => system.Platform == unsupported[0].Platform) is { Since: not null } since
                ? new Guard([new GuardedSystem(since.Platform, IsNegated: true), since])
                : null
            : supported.Count != 0 ? new Guard(supported.ToEquatableArray()) : null;
    }

    // Of systems that share numbers the one that goes by the platform's name; a project for another one gets no warning about it.
    private static GuardedSystem? Named(string name)
    {
        var version = name.IndexOfAny([.. "0123456789"]);
        var info = PlatformInfo.Find(version < 0 ? name : name.Substring(0, version));
        return info is null || PlatformName.Parse(name) is null ? null
            : new GuardedSystem(info.Platform, version < 0 ? null : name.Substring(version));
    }
}
