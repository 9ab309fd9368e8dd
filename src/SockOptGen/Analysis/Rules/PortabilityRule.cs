using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Platforms;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK2001 to SOCK2003: the call is reached on a system that does not have the option, or that has another one of its number.</summary>
internal static class PortabilityRule
{
    /// <summary>Reports the call.</summary>
    /// <param name="context">The call.</param>
    /// <param name="namesAccessor">Whether the message says which accessor to call: then nobody else has to.</param>
    public static bool Check(in RuleContext context, out bool namesAccessor)
    {
        namesAccessor = false;
        if (!context.IsKnown || context.Access == Access.None)
        {
            return false;
        }

        var finding = context.Call.Shape.IsMapped ? OptionFinding.OfDotnet(context) : OptionFinding.OfNumbers(context);
        if (finding is null || PlatformFlow.IsHandled(context.Call.Invocation))
        {
            return false;
        }

        var place = context.Call.Name.Operation!;
        var accessor = AccessorRule.For(context);
        if (GuardFlaws.Of(context, finding.Works) is { } flaw)
        {
            namesAccessor = accessor is not null;
            return context.Report(CallDescriptors.GuardProvesLess, place, $"{flaw}: {finding.Message}{(namesAccessor ? $"; write {accessor}, whose Try form needs no guard" : "")}");
        }

        if (finding.NeedsFlaw)
        {
            return false;
        }

        if (finding.IsNumber)
        {
            return context.Report(CallDescriptors.NumberMeansOtherOption, place, $"{finding.Message}; call it under a test of the system, with that system's number, or use accessors, which know them all");
        }

        var guard = Guard(finding);
        namesAccessor = guard.Length != 0 && accessor is not null;
        return context.Report(
            CallDescriptors.NotOnPlatform, place,
            $"{finding.Message}{(guard.Length == 0 ? "" : $"; guard it with {guard}")}{(namesAccessor ? $", or write {accessor}, whose Try form needs no guard" : "")}");
    }

    private static string Guard(OptionFinding finding) =>
        finding.TooOld is { } system ? $"{PlatformInfo.Of(system).GuardMethod}VersionAtLeast(…)"
        : string.Join(" || ", finding.Works.Select(platform => $"{PlatformInfo.Of(platform).GuardMethod}()"));
}
