using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;

namespace SockOptGen.Analysis.Sockets;

/// <summary>Sockets that are certainly disposed of when something is done to them.</summary>
internal static class DisposedSocket
{
    private static readonly MethodAnswers s_disposed = new(ReturnsDisposed);

    /// <summary>What disposed of <paramref name="socket"/>: a call before, or the method that answers it; null: nothing, as far as is
    /// known.</summary>
    public static IOperation? CauseOf(IOperation? socket, SocketFlow flow)
    {
        if (socket is null)
        {
            return null;
        }

        if (SocketVariable.Of(socket, flow.Types) is { } variable)
        {
            var body = flow.Body(socket);
            return body.Disposes(variable) && !body.HasJumps && flow.FactsOf(socket) is not null
                ? body.Before(socket, variable).FirstOrDefault(operation => IsDispose(operation, flow.Types)) : null;
        }

        return SocketVariable.Unwrap(socket) is IInvocationOperation call && flow.Types.IsSocket(call.Type) &&
            s_disposed.Hold(call.TargetMethod, call.SemanticModel) ? call : null;
    }

    /// <summary>Whether <paramref name="operation"/> disposes of the socket that it is called on.</summary>
    public static bool IsDispose(IOperation operation, SocketTypes types) =>
        operation is IInvocationOperation { TargetMethod: { Name: "Dispose" or "Close", ContainingType: var type } } &&
        types.IsSocket(type);

    // Out of the using statement of what it returns.
    private static bool ReturnsDisposed(IOperation body)
    {
        var isFound = false;
        foreach (var operation in body.Descendants())
        {
            if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return false;
            }

            if (operation is IReturnOperation { ReturnedValue: { } answer })
            {
                if (SocketVariable.Unwrap(answer) is not ILocalReferenceOperation { Local: var local } || !IsUsed(operation, local))
                {
                    return false;
                }

                isFound = true;
            }
        }

        return isFound;
    }

    private static bool IsUsed(IOperation answer, ILocalSymbol local)
    {
        for (var parent = answer.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IUsingOperation { Locals: var locals } && locals.Contains(local, SymbolEqualityComparer.Default))
            {
                return true;
            }

            if (parent is IBlockOperation block && block.Operations.Any(statement =>
                statement is IUsingDeclarationOperation { DeclarationGroup: var group } &&
                group.GetDeclaredVariables().Contains(local, SymbolEqualityComparer.Default)))
            {
                return true;
            }
        }

        return false;
    }
}
