using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Judging;

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
        if (rule.DefaultSeverity == DiagnosticSeverity.Warning && call.Platforms.Length == 0)
        {
            return false;
        }

        NamesAccessor |= namesAccessor;
        return reporter.Report(rule, place, message);
    }
}
