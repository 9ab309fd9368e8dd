using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Platforms;
using SockOptGen.Catalogue;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK2001 to SOCK2003: the call is reached on a system that does not have the option, or that has another one of its number.</summary>
internal static class PortabilityRule
{
    public static bool Check(in RuleContext context)
    {
        if (!context.Call.Name.IsKnown || !context.Call.Level.IsKnown || context.Access == Access.None)
        {
            return false;
        }

        var finding = context.Call.Shape.IsMapped ? OptionFinding.OfDotnet(context) : OptionFinding.OfNumbers(context);
        if (finding is null || PlatformFlow.IsHandled(context.Call.Invocation))
        {
            return false;
        }

        if (FlawOf(context, finding.Works) is { } flaw)
        {
            return context.Report(CallDescriptors.GuardProvesLess, context.Call.Name.Operation!, $"{flaw}: {finding.Message}");
        }

        return !finding.NeedsFlaw &&
            context.Report(finding.IsNumber ? CallDescriptors.OtherMeaning : CallDescriptors.NotHere, context.Call.Name.Operation!, finding.Message + Advice(context, finding));
    }

    private static string Advice(in RuleContext context, OptionFinding finding)
    {
        if (finding.IsNumber)
        {
            return "; call it under a test of the system, with that system's number, or use accessors, which know them all";
        }

        var guard = finding.TooOld is { } system ? $"{PlatformInfo.Of(system).GuardMethod}VersionAtLeast(…)"
            : string.Join(" || ", finding.Works.Select(platform => $"{PlatformInfo.Of(platform).GuardMethod}()"));
        return guard.Length == 0 ? "" : $"; guard it with {guard}{context.Advice(finding.Option, ", or write {0}, whose Try form needs no guard")}";
    }

    /// <summary>What a guard on the way promises and does not keep, in words.</summary>
    private static string? FlawOf(in RuleContext context, EquatableArray<Platform> works)
    {
        foreach (var guard in context.Guards)
        {
            var flaw = guard.Flaw switch
            {
                GuardFlaw.UnixIsNotLinux => "PlatformID.Unix is every Unix, macOS too",
                GuardFlaw.MacOSXIsNeverAnswered => ".NET never answers PlatformID.MacOSX, not on macOS either",
                GuardFlaw.ProvesNothing => "The test before this call keeps no system out, because another condition is joined to it",
                _ => guard.IsInvertedFor(works.Contains) ? "The test of the system around this call is the wrong way round" : null,
            };
            if (flaw is not null)
            {
                return flaw;
            }
        }

        return null;
    }
}
