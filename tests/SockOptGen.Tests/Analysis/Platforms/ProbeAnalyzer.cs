using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Platforms;
using SockOptGen.Catalogue;

namespace SockOptGen.Tests.Analysis.Platforms;

/// <summary>Asks the flow at each call of <c>Probe</c>, <c>Value</c>, <c>Handled</c>, <c>Unsure</c>, <c>Coming</c> and <c>Guard</c>, whose
/// first argument says what it should answer.</summary>
#pragma warning disable RS1001, RS2008 // It reports nothing, and ships nowhere.
internal sealed class ProbeAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_descriptor = new("PROBE", "", "", "", DiagnosticSeverity.Info, true);

    private readonly ConcurrentBag<ProbeAnswer> _answers = [];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_descriptor];

    public IReadOnlyList<ProbeAnswer> Answers => [.. _answers.OrderBy(answer => answer.Position)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var flow = new PlatformFlow(start.Compilation, start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            start.RegisterOperationAction(context => Ask(flow, (IInvocationOperation)context.Operation, context.ContainingSymbol),
                OperationKind.Invocation);
        });
    }

    private void Ask(PlatformFlow flow, IInvocationOperation call, ISymbol symbol)
    {
        if (call.Arguments.Length == 0 || call.Arguments[0].Value.ConstantValue is not { HasValue: true, Value: string expected })
        {
            return;
        }

        var answer = call.TargetMethod.Name switch
        {
            "Probe" => flow.ReachableAt(call, symbol).ToString(),
            "Value" => string.Join(" ", flow.ReachableAt(call, symbol).Platforms
                .Select(platform => (platform, value: flow.ConstantOn(call.Arguments[1].Value, platform, symbol)))
                .Select(item => $"{PlatformInfo.Of(item.platform).Key}={(item.value.HasValue ? item.value.Value ?? "null" : "?")}")),
            "Unsure" => flow.ComingTo(call, symbol).IsUnsure.ToString(),
            "Coming" => flow.ComingTo(call, symbol) is var (platforms, isUnsure) && isUnsure ? "?" : platforms.ToString(),
            "Handled" => PlatformFlow.IsHandled(call).ToString(),
            "Guard" =>
                string.Join("; ",
                    flow.GuardsAt(call, symbol)
                        .Select(guard =>
                            guard.Flaw + (guard.IsInvertedFor(p => p == SockOptGen.Catalogue.Platform.Linux) ? " inverted for Linux"
                                : ""))),
            _ => null,
        };
        if (answer is not null)
        {
            _answers.Add(new(call.Syntax.SpanStart, expected, answer));
        }
    }
}

/// <summary>What a call expects, and what the flow says there.</summary>
internal sealed record ProbeAnswer(int Position, string Expected, string Actual);
