using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Rules;

namespace SockOptGen.Analysis;

/// <summary>Reports calls of .NET's own methods that read or set socket options wrongly, and those
/// that an accessor could replace.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SocketCallAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleTable.Descriptors;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (JudgedProject.Of(context.Compilation, context.Options) is not { } project)
        {
            return;
        }

        var far = new FarReports();
        context.RegisterOperationBlockAction(far.Report);
        context.RegisterOperationAction(
            context =>
            {
                if (OptionCall.Of((IInvocationOperation)context.Operation, project.Symbols) is { } call)
                {
                    Check(JudgedCall.Of(call, project, context.ContainingSymbol), new Reporter(context, far));
                }
            },
            OperationKind.Invocation);
        context.RegisterOperationAction(
            context => PropertyRule.Check((IPropertyReferenceOperation)context.Operation, project, context.ContainingSymbol,
                new Reporter(context, far)),
            OperationKind.PropertyReference);
        context.RegisterOperationAction(
            context =>
            {
                var (assignment, reporter) = ((ISimpleAssignmentOperation)context.Operation, new Reporter(context, far));
                // A value that is refused is set on no socket.
                if (!PropertyValueRule.Check(assignment, project, context.ContainingSymbol, reporter) &&
                    OptionUse.IsProperty(assignment, project))
                {
                    RuleTable.CheckSocket(new OptionUse(assignment, project, context.ContainingSymbol), reporter);
                }
            },
            OperationKind.SimpleAssignment);
    }

    private static void Check(JudgedCall call, Reporter reporter)
    {
        if (call.FindChoice() is not { } choice)
        {
            if (!CheckArms(call, reporter))
            {
                CheckSingle(new RuleContext(call, reporter), reporter);
            }

            return;
        }

        // Each choice is a call of its own.
        var parts = choice.Parts.Select(part => new RuleContext(call.Part(part.Call, part.Platforms), reporter)).ToList();
        if (parts.Exists(static part => IsWrong(part)))
        {
            return;
        }

        // What raw numbers mean is compared over all of them.
        List<RuleContext> judged = call.Written.Shape.IsRaw ? [new RuleContext(call.With(choice), reporter)] : parts;
        judged.Exists(static part => RuleTable.CheckFirst(RuleStage.Portability, part));

        // One word about style is enough, and an accessor only serves where all choices are the same option.
        if (!judged.Exists(static part => DifferenceRule.Check(part)) && !judged.Exists(static part => part.NamesAccessor) &&
            judged.Select(static part => part.Call.Dotnet()?.Option).Distinct().Count() == 1)
        {
            AccessorRule.Check(judged[0]);
        }
    }

    /// <summary>A level that is chosen by something else than the system: the program may know better than the other rules, unless each
    /// is wrong.</summary>
    private static bool CheckArms(JudgedCall call, Reporter reporter)
    {
        var arms = LevelArms.Of(call);
        if (arms.Count == 0)
        {
            return false;
        }

        if (LevelArms.IsMadeWithEach(call) && arms.Any(arm => arm is not null && LevelRule.Check(new RuleContext(arm, reporter))))
        {
            return true;
        }

        // What holds of every level is said of the call itself.
        bool Each(Func<RuleContext, bool> check) => arms.All(arm => arm is not null && check(new RuleContext(arm, reporter.Silent))) &&
            check(new RuleContext(arms[0]!, reporter));
        return Each(IsWrong) || (call.Finding is null && Each(static arm => RuleTable.CheckFirst(RuleStage.Portability, arm)));
    }

    private static void CheckSingle(RuleContext context, Reporter reporter)
    {
        RuleTable.CheckAll(RuleStage.Always, context);
        if (IsWrong(context))
        {
            return;
        }

        var isMisplaced = RuleTable.CheckSocket(new OptionUse(context.Call), reporter);
        RuleTable.CheckFirst(RuleStage.Portability, context);
        if (!isMisplaced)
        {
            RuleTable.CheckFirst(RuleStage.Style, context);
        }
    }

    // A call that is wrong gets no advice on its style. Only what is meant for the option can be too short or too large for it.
    private static bool IsWrong(RuleContext context) =>
        RuleTable.CheckAll(RuleStage.Wrong, context) || RuleTable.CheckFirst(RuleStage.WrongValue, context);
}
