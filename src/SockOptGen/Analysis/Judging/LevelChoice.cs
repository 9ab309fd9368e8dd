using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;

namespace SockOptGen.Analysis.Judging;

/// <summary>A call whose level the program chooses by something else than the system, mostly by the family of the socket:
/// <c>family == AddressFamily.InterNetwork ? SocketOptionLevel.IP : SocketOptionLevel.IPv6</c>.</summary>
internal static class LevelChoice
{
    // How far before the call the choice may stand.
    private const int MaxStatements = 8;

    /// <summary>The calls with a level that the name does not belong to. None where the program may come to the call with the other
    /// levels alone.</summary>
    public static IEnumerable<JudgedCall> WrongParts(JudgedCall call) =>
        call.Written is { Shape.IsMapped: true, Name.IsKnown: true, Level: { IsKnown: false, Operation: { } level } }
            ? WrongParts(call, level) : [];

    private static IEnumerable<JudgedCall> WrongParts(JudgedCall call, IOperation level)
    {
        var local = CodeReader.Unwrap(level) as ILocalReferenceOperation;
        foreach (var arm in ArmsOf(local is null ? level : SingleAssignment.Find(local)))
        {
            if (CodeReader.Read(arm, call.Symbols) is { IsKnown: true } known &&
                call.Part(call.Written.With(known with { Operation = level }, call.Written.Name), call.Platforms) is var part &&
                part.Dotnet() is null && (local is null || IsWhereverChosen(call.Written.Invocation, local.Local)))
            {
                yield return part;
            }
        }
    }

    private static IEnumerable<IOperation> ArmsOf(IOperation? choice) => choice is null ? [] : CodeReader.Unwrap(choice) switch
    {
        IConditionalOperation { WhenFalse: { } otherwise } conditional => [conditional.WhenTrue, otherwise],
        ISwitchExpressionOperation { Arms: var arms } => arms.Select(static arm => arm.Value),
        _ => [],
    };

    // In the block where the choice stands, soon behind it, and not behind a way out.
    private static bool IsWhereverChosen(IOperation call, ILocalSymbol local)
    {
        var statement = call;
        while (statement.Parent is IConversionOperation or IParenthesizedOperation or ISimpleAssignmentOperation or
            IExpressionStatementOperation or IVariableInitializerOperation or IVariableDeclaratorOperation or
            IVariableDeclarationOperation or IVariableDeclarationGroupOperation)
        {
            statement = statement.Parent;
        }

        return statement.Parent is IBlockOperation { Operations: var statements } &&
            IsSoonBehind(statements, statements.IndexOf(statement), local);
    }

    private static bool IsSoonBehind(ImmutableArray<IOperation> statements, int place, ILocalSymbol local)
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
