using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SockOptGen.Benchmarks.Analyzing;

/// <summary>What <see cref="CountingContext"/> is for an analyzer, for the beginning of a compilation.</summary>
#pragma warning disable RS1012 // It is itself what registers.
internal sealed class CountingStart(CompilationStartAnalysisContext start, AllocationCounter counter)
    : CompilationStartAnalysisContext(start.Compilation, start.Options, start.CancellationToken)
#pragma warning restore RS1012
{
    public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) =>
        start.RegisterOperationAction(counter.Count(action), operationKinds);

    public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) =>
        start.RegisterAdditionalFileAction(action);

    public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) =>
        start.RegisterCompilationEndAction(action);

    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) =>
        start.RegisterSemanticModelAction(action);

    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
        start.RegisterSymbolAction(action, symbolKinds);

    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
        start.RegisterCodeBlockStartAction(action);

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => start.RegisterCodeBlockAction(action);

    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => start.RegisterSyntaxTreeAction(action);

    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action,
        ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
        start.RegisterSyntaxNodeAction(action, syntaxKinds);
}
