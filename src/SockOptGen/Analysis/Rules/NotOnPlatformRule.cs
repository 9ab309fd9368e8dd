using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Judging;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Configuration;
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
        if (call.Finding is not { IsNumber: false } finding)
        {
            return false;
        }

        var guard = Guard(finding, call.Project.Tests);
        var instead = Replacement.Everywhere(call);
        var accessor = guard is null || instead is not null ? null : call.AdvisedAccessor();
        return context.Report(
            Descriptor, call.Written.Name.Operation!,
            Message(finding, guard, accessor) + Phrases.With(instead, static instead => $", or write {instead}"),
            // Who writes an accessor of his own needs no other.
            namesAccessor: accessor is not null || instead is not null || guard is not null);
    }

    private static string Message(OptionFinding finding, string? guard, string? accessor) =>
        finding.Message + (Property(finding) is { } property
            ? $". {property}{Phrases.With(accessor, static accessor => $", write {AccessorName.TryForm(accessor)}")}" +
                Phrases.With(guard, static guard => $", or guard it with {guard}")
            : Phrases.With(guard, static guard => $". Guard it with {guard}") +
                Phrases.With(accessor, static accessor => $", or write {AccessorName.TryForm(accessor)}"));

    /// <summary>What the project can say once for all of its calls; null where no version is to blame.</summary>
    private static string? Property(OptionFinding finding) => finding.TooOld is { Platform: var system, Since: var since }
        ? $"Set {MinimumVersions.PropertyOf(system)} to {since} if the project does not run on older versions"
        : null;

    /// <summary>The test that would do, which takes the call from no system that has the option; null where none has.</summary>
    private static string? Guard(OptionFinding finding, SystemTests tests) => finding switch
    {
        { TooOld: { Platform: var system, Since: var since } } => tests.ForAllBut(system, since),
        { Works.Length: 0 } => null,
        _ => string.Join(" || ", finding.Works.Select(tests.For)),
    };
}
