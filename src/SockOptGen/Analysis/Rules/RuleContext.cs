using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Judging;
using SockOptGen.Diagnostics;

namespace SockOptGen.Analysis.Rules;

/// <summary>What a rule gets: a call that is judged, and the means to report it.</summary>
/// <param name="call">The call.</param>
/// <param name="reporter">Where to report.</param>
internal sealed class RuleContext(JudgedCall call, Reporter reporter)
{
    public JudgedCall Call => call;

    /// <summary>Whether a message said which accessor to call: then nobody else has to.</summary>
    public bool NamesAccessor { get; private set; }

    /// <summary>Reports <paramref name="rule"/> at <paramref name="place"/>, a warning only where some system reaches the call.</summary>
    /// <returns>Whether it was reported.</returns>
    public bool Report(DiagnosticDescriptor rule, IOperation place, string message, bool namesAccessor = false)
    {
        if (rule.DefaultSeverity == DiagnosticSeverity.Warning &&
            (call.Platforms.Length == 0 || (NeedsFlow(rule) && call.Reach.IsAbandoned)))
        {
            return false;
        }

        NamesAccessor |= namesAccessor;
        return reporter.Report(rule, place, message);
    }

    /// <summary>Reports <paramref name="rule"/> about a call that no system reaches, which is the mistake.</summary>
    public bool ReportUnreached(DiagnosticDescriptor rule, IOperation place, string message) => reporter.Report(rule, place, message);

    // What is right on one system and wrong on another; the other rules go by what the call says.
    private static bool NeedsFlow(DiagnosticDescriptor rule) =>
        rule.Category == Categories.Portability || rule.Id is RuleIds.UntranslatedNumber or RuleIds.WrongBuffer or RuleIds.WrongValue;
}
