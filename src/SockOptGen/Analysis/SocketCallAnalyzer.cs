using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Platforms;
using SockOptGen.Analysis.Rules;
using SockOptGen.Catalogue;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis;

/// <summary>Reports calls of .NET's own methods that read or set socket options wrongly, and those that an accessor could replace.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SocketCallAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        CallDescriptors.WrongLevel, CallDescriptors.WrongValueType, CallDescriptors.WrongResultType, CallDescriptors.UntranslatedNumber,
        CallDescriptors.EnumInRawCall, CallDescriptors.WrongDirection, CallDescriptors.NotHere, CallDescriptors.OtherMeaning, CallDescriptors.GuardProvesLess,
        CallDescriptors.TypedAccessor, CallDescriptors.DiffersFromNative,
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

        var files = context.Options.AdditionalFiles;
        var flow = new PlatformFlow(context.Compilation, context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        var setup = new RuleSetup(symbols, new Lazy<OptionIndex>(() => OptionIndex.For(files)), new Accessors(context.Compilation), flow);
        context.RegisterOperationAction(
            context =>
            {
                if (OptionCall.Of((IInvocationOperation)context.Operation, symbols) is { } call)
                {
                    var reach = flow.ReachableAt(call.Invocation, context.ContainingSymbol);
                    var platforms = Reaching(call, reach.Platforms);
                    if (platforms.Length != 0)
                    {
                        Check(new RuleContext(call, setup, platforms, reach, context));
                    }
                }
            },
            OperationKind.Invocation);
    }

    // A library of one system is called there, whatever else reaches the call.
    internal static EquatableArray<Platform> Reaching(OptionCall call, EquatableArray<Platform> platforms) =>
        call.Shape.Platforms is { } library ? platforms.Where(library.Contains).ToEquatableArray() : platforms;

    private static void Check(RuleContext context)
    {
        // A call that is wrong gets no advice on its style.
        var isWrong = LevelRule.Check(context) | ValueTypeRule.Check(context) | ResultTypeRule.Check(context) |
            UntranslatedNumberRule.Check(context) | EnumInRawCallRule.Check(context) | DirectionRule.Check(context);
        if (isWrong)
        {
            return;
        }

        PortabilityRule.Check(context);
        if (!DifferenceRule.Check(context))
        {
            AccessorRule.Check(context);
        }
    }
}
