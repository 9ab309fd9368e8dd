using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;

namespace SockOptGen.Analysis.Judging;

/// <summary>A call whose level the program chooses by something else than the system, as in
/// <c>family == AddressFamily.InterNetwork ? SocketOptionLevel.IP : SocketOptionLevel.IPv6</c>.</summary>
internal static class LevelArms
{
    // How far before the call the choice may stand.
    private const int MaxStatements = 8;

    /// <summary>The calls that <paramref name="call"/> can be, one for each level, and null for a level that is not known; empty where
    /// none is chosen, or the name is not known.</summary>
    public static IReadOnlyList<JudgedCall?> Of(JudgedCall call)
    {
        var written = call.Written;
        if (!written.Name.IsKnown || written.Level is not { IsKnown: false, Operation: { } argument })
        {
            return [];
        }

        var arms = Arms(LocalOf(argument) is { } local ? SingleAssignment.Find(local) : argument)
            .Select(arm => CodeReader.Read(arm, call.Symbols)).ToList();
        return arms.Count < 2 ? []
            : [.. arms.Select(level => !level.IsKnown ? null
                : JudgedCall.Of(written.With(level with { Operation = argument }, written.Name), call.Project, call.Member))];
    }

    /// <summary>Whether the program comes to <paramref name="call"/> with each of its levels: the choice is its argument, or stands in the
    /// same block, soon before it and before no way out.</summary>
    public static bool IsMadeWithEach(JudgedCall call) =>
        call.Written.Level.Operation is { } level && (LocalOf(level) is not { } local || IsInBlockOf(call.Written.Invocation, local.Local));

    private static ILocalReferenceOperation? LocalOf(IOperation level) => CodeReader.Unwrap(level) as ILocalReferenceOperation;

    private static IEnumerable<IOperation> Arms(IOperation? value) => value is null ? [] : CodeReader.Unwrap(value) switch
    {
        IConditionalOperation { WhenFalse: { } other } choice => Arms(choice.WhenTrue).Concat(Arms(other)),
        ISwitchExpressionOperation choice => choice.Arms.Select(static arm => arm.Value).Where(static arm =>
            CodeReader.Unwrap(arm) is not IThrowOperation).SelectMany(Arms),
        var arm => [arm],
    };

    private static bool IsInBlockOf(IOperation call, ILocalSymbol local)
    {
        var statement = call;
        while (statement.Parent is IConversionOperation or IParenthesizedOperation or ISimpleAssignmentOperation or
            IExpressionStatementOperation or IVariableInitializerOperation or IVariableDeclaratorOperation or
            IVariableDeclarationOperation or IVariableDeclarationGroupOperation)
        {
            statement = statement.Parent;
        }

        return statement.Parent is IBlockOperation { Operations: var statements } &&
            IsSoonBefore(statements, statements.IndexOf(statement), local);
    }

    private static bool IsSoonBefore(ImmutableArray<IOperation> statements, int place, ILocalSymbol local)
    {
        for (var i = place - 1; i >= 0 && i >= place - MaxStatements; i--)
        {
            if (statements[i] is IVariableDeclarationGroupOperation group &&
                group.GetDeclaredVariables().Contains(local, SymbolEqualityComparer.Default))
            {
                return true;
            }

            if (statements[i].DescendantsAndSelf().Any(static part =>
                part is IReturnOperation or IBranchOperation or IThrowOperation or ILabeledOperation))
            {
                return false;
            }
        }

        return false;
    }
}
