using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SockOptGen.Benchmarks.Analyzing;

/// <summary>An analyzer with a counter around each look that it takes at an operation: how many of them, and what they allocate.</summary>
#pragma warning disable RS1001 // No compiler is to load it.
internal sealed class AllocationCounter(DiagnosticAnalyzer analyzer) : DiagnosticAnalyzer
#pragma warning restore RS1001
{
    /// <summary>The looks that were taken.</summary>
    public int Looks { get; private set; }

    /// <summary>Those of them that allocated something.</summary>
    public int Allocating { get; private set; }

    public long Bytes { get; private set; }

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => analyzer.SupportedDiagnostics;

#pragma warning disable RS1025, RS1026 // The analyzer inside does both; one at a time is what a counter needs.
    public override void Initialize(AnalysisContext context) => analyzer.Initialize(new CountingContext(context, this));
#pragma warning restore RS1025, RS1026

    public Action<OperationAnalysisContext> Count(Action<OperationAnalysisContext> action) => context =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action(context);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Looks++;
        Allocating += bytes == 0 ? 0 : 1;
        Bytes += bytes;
    };
}
