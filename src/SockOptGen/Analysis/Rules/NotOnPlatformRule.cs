using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Judging;
using SockOptGen.Catalogue;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK2001: a system that reaches the call, or an older version of it, does not have the option.</summary>
internal static class NotOnPlatformRule
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        RuleIds.NotOnPlatform, "The option does not exist on a system that reaches the call",
        "An operating system that the project is for, or an older version of it, does not have the option, and no guard keeps it out.",
        Categories.Portability);

    public static bool Check(RuleContext context)
    {
        var call = context.Call;
        if (call.Finding is not { NeedsFlaw: false, IsNumber: false } finding)
        {
            return false;
        }

        var guard = Guard(finding);
        var accessor = guard is null ? null : call.FindAccessor()?.Accessor;
        return context.Report(Descriptor, call.Written.Name.Operation!, Message(finding.Message, guard, accessor), namesAccessor: accessor is not null);
    }

    private static string Message(string consequence, string? guard, string? accessor) =>
        consequence + Phrases.With(guard, static guard => $"; guard it with {guard}") +
        Phrases.With(accessor, static accessor => $", or write {accessor}, whose Try form needs no guard");

    /// <summary>The test that would do; null where no system has the option.</summary>
    private static string? Guard(OptionFinding finding) =>
        finding.TooOld is { } system ? $"{PlatformInfo.Of(system).GuardMethod}VersionAtLeast(…)"
        : finding.Works.Length == 0 ? null
        : string.Join(" || ", finding.Works.Select(platform => $"{PlatformInfo.Of(platform).GuardMethod}()"));
}
