using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SockOptGen.Analysis.Rules;

/// <summary>What is found outside the operation that shows it, such as a cast two lines below the read. An editor that asks about one
/// file gets from the action of an operation only what lies in the operation; the rest of the body is for the action of the body, which
/// runs after those of its operations.</summary>
internal sealed class FarReports
{
    // Nothing is taken out: two requests of an editor may look at one member at the same time.
    private readonly ConcurrentDictionary<ISymbol, ConcurrentDictionary<Diagnostic, bool>> _found = new(SymbolEqualityComparer.Default);

    /// <summary>Reports <paramref name="diagnostic"/>, now or with the body that the operation is in.</summary>
    public void Report(OperationAnalysisContext analysis, Diagnostic diagnostic)
    {
        if (analysis.Operation.Syntax.FullSpan.IntersectsWith(diagnostic.Location.SourceSpan))
        {
            analysis.ReportDiagnostic(diagnostic);
        }
        else
        {
            _found.GetOrAdd(analysis.ContainingSymbol, static _ => new())[diagnostic] = true;
        }
    }

    /// <summary>Reports what was found in the body.</summary>
    public void Report(OperationBlockAnalysisContext analysis)
    {
        if (_found.TryGetValue(analysis.OwningSymbol, out var found))
        {
            foreach (var diagnostic in found.Keys)
            {
                analysis.ReportDiagnostic(diagnostic);
            }
        }
    }
}
