using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Sockets;

/// <summary>The calls and assignments of a body that have certainly run when an operation of it does. Jumps to labels are not followed.</summary>
internal static class EarlierOperations
{
    /// <summary>Those before <paramref name="operation"/>, the last one first; of an awaited call only the await.</summary>
    public static IEnumerable<IOperation> Before(IOperation operation)
    {
        for (IOperation? child = operation, parent = operation.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            // A function may run at any time.
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                yield break;
            }

            var statements = parent switch
            {
                IBlockOperation block => block.Operations,
                ISwitchCaseOperation section => section.Body,
                _ => [],
            };
            for (var i = statements.IndexOf(child) - 1; i >= 0; i--)
            {
                foreach (var earlier in Certain(statements[i]))
                {
                    yield return earlier;
                }
            }
        }
    }

    // What a statement that came to its end has certainly done. Of a try that catches only its finally: the rest may have failed.
    private static IEnumerable<IOperation> Certain(IOperation? statement) => statement switch
    {
        IBlockOperation block => All(block.Operations),
        IExpressionStatementOperation expression => Evaluated(expression.Operation),
        IVariableDeclarationGroupOperation group => All(group.Declarations),
        IVariableDeclarationOperation declaration => All(declaration.Declarators),
        IVariableDeclaratorOperation declarator => Evaluated(declarator.GetVariableInitializer()?.Value),
        IUsingDeclarationOperation declaration => Certain(declaration.DeclarationGroup),
        IUsingOperation @using => Certain(@using.Body).Concat(Certain(@using.Resources)),
        ILockOperation @lock => Certain(@lock.Body),
        ITryOperation @try => Certain(@try.Finally).Concat(@try.Catches.IsEmpty ? Certain(@try.Body) : []),
        _ => [],
    };

    private static IEnumerable<IOperation> All<T>(ImmutableArray<T> statements)
        where T : IOperation => statements.Reverse().SelectMany(statement => Certain(statement));

    private static IEnumerable<IOperation> Evaluated(IOperation? value)
    {
        switch (value)
        {
            case IInvocationOperation call:
                // What waits for a task has waited for it.
                return call.Arguments.Select(argument => argument.Value).Append(call.Instance).SelectMany(Evaluated).Prepend(call);
            case IAwaitOperation:
                return [value];
            case ISimpleAssignmentOperation assignment:
                return Evaluated(assignment.Value).Prepend(assignment);
            case IConversionOperation conversion:
                return Evaluated(conversion.Operand);
            case IParenthesizedOperation parenthesized:
                return Evaluated(parenthesized.Operand);
            // Where the socket is null, what comes later does not happen to it either.
            case IConditionalAccessOperation access:
                return Evaluated(access.WhenNotNull);
            default:
                return [];
        }
    }
}
