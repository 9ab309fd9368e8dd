using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Judging;
using SockOptGen.Api;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK2003: a test of the system stands on the way to the call, and does not keep out the systems that lack the option.</summary>
internal static class GuardProvesLessRule
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        RuleIds.GuardProvesLess, "The guard does not prove what the call needs",
        "PlatformID.Unix is macOS too, a test joined with && proves nothing after an early return, and a negated one the opposite.",
        Categories.Portability);

    public static bool Check(RuleContext context)
    {
        var call = context.Call;
        if (call.Platforms.Length == 0 && GuardFlaws.OfUnreached(call) is { } unreached)
        {
            return context.ReportUnreached(
                Descriptor, call.Written.Name.Operation ?? call.Written.Invocation,
                Message(unreached, "nothing reaches the call", $"; test with {call.Project.Tests.For(Catalogue.Platform.MacOS)}"));
        }

        if (call.Finding is not { } finding || GuardFlaws.Of(call, finding.Works, finding.Elsewhere is not null) is not { } flaw)
        {
            return false;
        }

        var advice = Replacement.Everywhere(call) is { } everywhere ? $"; write {everywhere}"
            : Phrases.With(call.AdvisedAccessor(), static accessor => $"; write {AccessorName.TryForm(accessor)}");
        return context.Report(Descriptor, call.Written.Name.Operation!, Message(flaw, finding.Message, advice),
            namesAccessor: advice.Length != 0);
    }

    /// <summary>The message, also of a control code.</summary>
    public static string Message(string flaw, string consequence, string advice) => $"{flaw}. {Phrases.Capital(consequence)}{advice}";
}
