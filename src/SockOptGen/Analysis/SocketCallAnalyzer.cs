using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Rules;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis;

/// <summary>Reports calls of .NET's own methods that read or set socket options wrongly, and those that an accessor could replace.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SocketCallAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        CallDescriptors.WrongLevel, CallDescriptors.WrongValueType, CallDescriptors.WrongResultType, CallDescriptors.UntranslatedNumber,
        CallDescriptors.EnumInRawCall, CallDescriptors.WrongDirection, CallDescriptors.WrongBuffer, CallDescriptors.WrongValue,
        CallDescriptors.WrongSocketKind, CallDescriptors.TooLate, CallDescriptors.Contradiction,
        CallDescriptors.NotOnPlatform, CallDescriptors.NumberMeansOtherOption, CallDescriptors.GuardProvesLess, CallDescriptors.NoControlCode,
        CallDescriptors.TypedAccessor, CallDescriptors.DiffersFromNative, CallDescriptors.IgnoredResult,
    ];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (KnownSymbols.Create(context.Compilation) is not { } symbols)
        {
            return;
        }

        var setup = new RuleSetup(symbols, context.Compilation, context.Options);
        context.RegisterOperationAction(
            context =>
            {
                if (OptionCall.Of((IInvocationOperation)context.Operation, symbols) is { } call)
                {
                    Check(call, setup, context);
                }
            },
            OperationKind.Invocation);
        context.RegisterOperationAction(context => PropertyRule.Check((IPropertyReferenceOperation)context.Operation, setup, context), OperationKind.PropertyReference);
        context.RegisterOperationAction(
            context =>
            {
                var assignment = (ISimpleAssignmentOperation)context.Operation;
                // A value that is refused is set on no socket.
                if (!PropertyValueRule.Check(assignment, setup, context) && OptionUse.IsProperty(assignment, setup))
                {
                    CheckSocket(new OptionUse(assignment, setup, context));
                }
            },
            OperationKind.SimpleAssignment);
    }

    private static void Check(in OptionCall call, RuleSetup setup, OperationAnalysisContext context)
    {
        var reach = new CallReach(setup.Flow, call.Invocation, context.ContainingSymbol, call.Shape.Platforms);
        if (PlatformChoice.Of(call, setup.Symbols, setup.Flow, reach, context.ContainingSymbol) is not { } choice)
        {
            CheckSingle(new RuleContext(call, setup, reach, context), context);
            return;
        }

        // Each choice is a call of its own.
        var parts = choice.Parts.Select(part => new RuleContext(part.Call, setup, reach.On(part.Platforms), context)).ToList();
        if (parts.Exists(static part => IsWrong(part)))
        {
            return;
        }

        // What raw numbers mean is compared over all of them.
        List<RuleContext> judged = call.Shape.IsRaw ? [new RuleContext(call, setup, reach, context, choice)] : parts;
        var namesAccessor = false;
        foreach (var part in judged)
        {
            if (CheckPortability(part, out namesAccessor))
            {
                break;
            }
        }

        if (!judged.Exists(static part => DifferenceRule.Check(part)) && !namesAccessor && judged.Select(static part => part.Dotnet()?.Option).Distinct().Count() == 1)
        {
            AccessorRule.Check(judged[0]);
        }
    }

    private static void CheckSingle(in RuleContext call, OperationAnalysisContext context)
    {
        IgnoredResultRule.Check(call);
        if (IsWrong(call))
        {
            return;
        }

        var isMisplaced = CheckSocket(new OptionUse(call, context));
        CheckPortability(call, out var namesAccessor);
        if (!isMisplaced)
        {
            _ = DifferenceRule.Check(call) || namesAccessor || AccessorRule.Check(call);
        }
    }

    // A call that is wrong gets no advice on its style. Only what is meant for the option can be too short or too large for it.
    private static bool IsWrong(in RuleContext context) =>
        (LevelRule.Check(context) | ValueTypeRule.Check(context) | ResultTypeRule.Check(context) |
        UntranslatedNumberRule.Check(context) | EnumInRawCallRule.Check(context) | DirectionRule.Check(context)) ||
        BufferRule.Check(context) || ValueRule.Check(context);

    private static bool CheckPortability(in RuleContext context, out bool namesAccessor) =>
        PortabilityRule.Check(context, out namesAccessor) || ControlCodeRule.Check(context, out namesAccessor);

    // What is said about the option itself makes its place and its company idle.
    private static bool CheckSocket(in OptionUse use) => WrongSocketKindRule.Check(use) || TooLateRule.Check(use) || ContradictionRule.Check(use);
}
