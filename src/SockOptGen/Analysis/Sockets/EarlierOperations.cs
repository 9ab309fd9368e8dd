using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Sockets;

/// <summary>The calls and assignments of a body that have certainly run when an operation of it does.
/// Jumps to labels are not followed.</summary>
/// <remarks>
/// One walk from the beginning to the end of the body finds them for all of its operations. They are kept by what they are done to, the
/// last of each kind: of a thousand settings of the same option only the last one counts.
/// </remarks>
internal sealed class EarlierOperations
{
    private readonly SocketTypes _types;
    private readonly Dictionary<IOperation, SocketHistory> _before = [];

    public EarlierOperations(IOperation root, SocketTypes types)
    {
        _types = types;
        foreach (var operation in root.DescendantsAndSelf())
        {
            if (StatementsOf(operation) is { IsEmpty: false } statements && !_before.ContainsKey(statements[0]))
            {
                Run(statements, Around(operation));
            }
        }
    }

    /// <summary>Those on <paramref name="variable"/> before <paramref name="operation"/>, the last one first; of an awaited call only the
    /// await.</summary>
    public ImmutableArray<IOperation> Before(IOperation operation, ISymbol variable) => Around(operation).Of(variable);

    private static ImmutableArray<IOperation> StatementsOf(IOperation operation) => operation switch
    {
        IBlockOperation block => block.Operations,
        ISwitchCaseOperation section => section.Body,
        _ => [],
    };

    private SocketHistory Around(IOperation? operation)
    {
        for (; operation is not null; operation = operation.Parent)
        {
            if (_before.TryGetValue(operation, out var history))
            {
                return history;
            }

            // A function may run at any time.
            if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                break;
            }
        }

        return SocketHistory.Empty;
    }

    private SocketHistory Run<T>(ImmutableArray<T> statements, SocketHistory history)
        where T : IOperation
    {
        foreach (var statement in statements)
        {
            _before[statement] = history;
            // The function that is declared here runs when it is called.
            history = statement is ILocalFunctionOperation ? history : Certain(statement, history);
        }

        return history;
    }

    // What a statement that came to its end has certainly done. Of a try that catches only its finally: the rest may have failed.
    private SocketHistory Certain(IOperation? statement, SocketHistory history) => statement switch
    {
        IBlockOperation block => Run(block.Operations, history),
        IExpressionStatementOperation expression => Evaluated(expression.Operation, history),
        IVariableDeclarationGroupOperation group => group.Declarations.SelectMany(declaration => declaration.Declarators)
            .Aggregate(history, (before, declarator) => Declared(declarator, before)),
        IUsingDeclarationOperation declaration => Certain(declaration.DeclarationGroup, history),
        IUsingOperation @using => Certain(@using.Body, Certain(@using.Resources, history)),
        ILockOperation @lock => Certain(@lock.Body, history),
        ITryOperation { Catches.IsEmpty: true } @try => AfterTry(@try, Certain(@try.Body, history), history),
        ITryOperation @try => AfterTry(@try, history, history),
        _ => history,
    };

    private SocketHistory Declared(IVariableDeclaratorOperation declarator, SocketHistory history)
    {
        var value = declarator.GetVariableInitializer()?.Value;
        return SocketVariable.Unwrap(value) is IObjectCreationOperation { Initializer.Initializers: var settings } creation &&
            _types.IsSocketOrHolder(creation.Type)
            ? settings.OfType<ISimpleAssignmentOperation>().Aggregate(history, (before, setting) => before.With(setting, declarator.Symbol))
            : Evaluated(value, history);
    }

    // The finally may run when nothing of the try has, and yet comes after it where both end well.
    private SocketHistory AfterTry(ITryOperation @try, SocketHistory after, SocketHistory before)
    {
        if (@try.Finally is not { } block)
        {
            return after;
        }

        // What else is tried in there is left out, lest it be walked twice for each try around it.
        after = block.Operations
            .Where(static statement => statement is not ITryOperation).Aggregate(after, (history, statement) =>
                Certain(statement, history));
        Run(block.Operations, before);
        return after;
    }

    private SocketHistory Evaluated(IOperation? value, SocketHistory history)
    {
        // `a.B().C()` is nested as deep as it is long.
        var calls = new Stack<IInvocationOperation>();
        while (value is not null)
        {
            switch (value)
            {
                case IInvocationOperation call:
                    calls.Push(call);
                    value = call.Instance;
                    continue;
                case IAwaitOperation:
                    // What waits for a task has waited for it.
                    history = history.With(value, _types);
                    break;
                case ISimpleAssignmentOperation assignment:
                    history = Evaluated(assignment.Value, history).With(assignment, _types);
                    break;
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    continue;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    continue;
                // Where the socket is null, what comes later does not happen to it either.
                case IConditionalAccessOperation access:
                    value = access.WhenNotNull;
                    continue;
            }

            break;
        }

        foreach (var call in calls)
        {
            history = call.Arguments.Aggregate(history, (before, argument) => Evaluated(argument.Value, before)).With(call, _types);
        }

        return history;
    }
}
