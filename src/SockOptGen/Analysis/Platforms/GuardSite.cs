using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Platforms;

/// <summary>A condition on the way to an operation, and its outcome there.</summary>
/// <param name="Condition">The condition, or the value that a switch tests.</param>
/// <param name="Outcome">What the condition is on the way to the operation.</param>
/// <param name="Labels">The patterns and constants of a switch that lead there; empty for a condition.</param>
internal sealed record GuardSite(IOperation Condition, bool Outcome, ImmutableArray<IOperation> Labels)
{
    /// <summary>Those that lead from <paramref name="parent"/> into <paramref name="child"/>, a part of it; of a block none.</summary>
    public static IEnumerable<GuardSite> Between(IOperation parent, IOperation child) => parent switch
    {
        IConditionalOperation conditional when child == conditional.WhenTrue => [Of(conditional.Condition, true)],
        IConditionalOperation conditional when child == conditional.WhenFalse => [Of(conditional.Condition, false)],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when child == both.RightOperand =>
            [Of(both.LeftOperand, true)],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when child == either.RightOperand =>
            [Of(either.LeftOperand, false)],
        IWhileLoopOperation { ConditionIsTop: true, Condition: { } condition } loop when child == loop.Body =>
            [Of(condition, !loop.ConditionIsUntil)],
        IForLoopOperation { Condition: { } condition } loop when child == loop.Body => [Of(condition, true)],
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation @switch } arm when child == arm.Value => Arm(arm, @switch),
        ISwitchCaseOperation { Parent: ISwitchOperation @switch } @case => Case(@case, @switch),
        _ => [],
    };

    private static GuardSite Of(IOperation condition, bool outcome) => new(condition, outcome, []);

    private static IEnumerable<GuardSite> Arm(ISwitchExpressionArmOperation arm, ISwitchExpressionOperation @switch)
    {
        yield return new GuardSite(@switch.Value, true, [arm.Pattern]);
        if (arm.Guard is { } guard)
        {
            yield return Of(guard, true);
        }
    }

    private static IEnumerable<GuardSite> Case(ISwitchCaseOperation @case, ISwitchOperation @switch)
    {
        var labels = @case.Clauses.Select(clause => clause switch
        {
            ISingleValueCaseClauseOperation single => single.Value,
            IPatternCaseClauseOperation { Guard: null } pattern => pattern.Pattern,
            _ => null,
        }).OfType<IOperation>().ToImmutableArray();
        if (labels.Length == @case.Clauses.Length)
        {
            yield return new GuardSite(@switch.Value, true, labels);
        }

        if (@case.Clauses.Only() is IPatternCaseClauseOperation { Guard: { } guard })
        {
            yield return Of(guard, true);
        }
    }

    /// <summary>Those that <paramref name="statement"/> is for what comes behind it in its block: <c>if (…) return;</c>.</summary>
    public static IEnumerable<GuardSite> Exits(IOperation statement)
    {
        if (statement is IConditionalOperation conditional)
        {
            if (Leaves(conditional.WhenTrue))
            {
                yield return Of(conditional.Condition, false);
            }
            else if (conditional.WhenFalse is { } otherwise && Leaves(otherwise))
            {
                yield return Of(conditional.Condition, true);
            }
        }
    }

    private static bool Leaves(IOperation? statement)
    {
        while (statement is IBlockOperation block)
        {
            statement = block.Operations.Last();
        }

        return statement is IExpressionStatementOperation { Operation: IThrowOperation } or IThrowOperation or IBranchOperation or
            IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldBreak };
    }
}
