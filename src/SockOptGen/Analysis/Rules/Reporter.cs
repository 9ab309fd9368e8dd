using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SockOptGen.Analysis.Rules;

/// <summary>Reports what rules find. It knows nothing of calls.</summary>
/// <param name="analysis">The analysis of one operation.</param>
/// <param name="far">Takes what lies outside the operation; null: nothing is reported, and the rules only answer.</param>
internal readonly struct Reporter(OperationAnalysisContext analysis, FarReports? far)
{
    /// <summary>The one that reports nothing.</summary>
    public Reporter Silent => new(analysis, null);

    /// <summary>Reports <paramref name="rule"/> at <paramref name="place"/>, and <paramref name="other"/> as the place
    /// that it is about. Always true.</summary>
    public bool Report(DiagnosticDescriptor rule, IOperation place, string message, IOperation? other = null) =>
        Report(rule, place.Syntax.GetLocation(), message, other);

    /// <inheritdoc cref="Report(DiagnosticDescriptor, IOperation, string, IOperation?)"/>
    public bool Report(DiagnosticDescriptor rule, Location place, string message, IOperation? other = null)
    {
        far?.Report(analysis, Diagnostic.Create(rule, place, other is null ? [] : [other.Syntax.GetLocation()], message));
        return true;
    }
}
