using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>Reports calls by their name alone, for fixes that are offered wherever their diagnostic is.</summary>
#pragma warning disable RS1001, RS1017 // It runs in tests only, and takes its id from them.
internal sealed class NamedCallAnalyzer(string id, string prefix) : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _rule = new(id, "A call", "A call", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(
            context =>
            {
                if (((IInvocationOperation)context.Operation).TargetMethod.Name.StartsWith(prefix, StringComparison.Ordinal))
                {
                    context.ReportDiagnostic(Diagnostic.Create(_rule, context.Operation.Syntax.GetLocation()));
                }
            },
            OperationKind.Invocation);
    }
}
