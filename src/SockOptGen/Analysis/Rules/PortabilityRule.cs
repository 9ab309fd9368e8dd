using SockOptGen.Analysis.Platforms;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK2001 to SOCK2003: the call is reached on a system that does not have the option, or that has another one of its number.</summary>
internal static class PortabilityRule
{
    public static bool Check(in RuleContext context)
    {
        if (!context.IsKnown || context.Access == Access.None)
        {
            return false;
        }

        var finding = context.Call.Shape.IsMapped ? OptionFinding.OfDotnet(context) : OptionFinding.OfNumbers(context);
        if (finding is null || PlatformFlow.IsHandled(context.Call.Invocation))
        {
            return false;
        }

        if (GuardFlaws.Of(context, finding.Works) is { } flaw)
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
}
