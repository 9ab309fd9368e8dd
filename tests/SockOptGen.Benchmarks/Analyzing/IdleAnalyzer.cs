using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SockOptGen.Benchmarks.Analyzing;

/// <summary>Asks to see each call, and does nothing with it: what the compiler takes to show calls to anybody.</summary>
// No compiler is to load it, and nothing releases it.
#pragma warning disable RS1001, RS2008
internal sealed class IdleAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1001
{
    private static readonly DiagnosticDescriptor s_nothing = new("IDLE", "Nothing", "Nothing", "Idle", DiagnosticSeverity.Warning,
        isEnabledByDefault: true);
#pragma warning restore RS2008

    private int _calls;

    public int Calls => _calls;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_nothing];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(_ => Interlocked.Increment(ref _calls), OperationKind.Invocation);
    }
}
