using System.Net;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;

namespace SockOptGen.Analysis.Sockets;

/// <summary>The calls of a body that connect a socket to a host, or to one of several addresses, by the variable that holds the
/// socket.</summary>
internal sealed class LaterConnects
{
    // One is enough to speak, so that many cost no more than a few.
    private const int MostOfOne = 4;

    private readonly Dictionary<ISymbol, List<IInvocationOperation>> _connects = new(SymbolEqualityComparer.Default);

    public LaterConnects(IOperation root, SocketTypes types)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation { Instance: { } socket } call && HasSeveralAddresses(call, types) &&
                SocketVariable.Of(socket, types) is { } variable)
            {
                if (!_connects.TryGetValue(variable, out var calls))
                {
                    _connects.Add(variable, calls = []);
                }

                if (calls.Count < MostOfOne)
                {
                    calls.Add(call);
                }
            }
        }
    }

    /// <summary>The first that comes after <paramref name="operation"/>, on a way that may run both.</summary>
    public IInvocationOperation? After(IOperation operation, ISymbol variable)
    {
        foreach (var call in _connects.TryGetValue(variable, out var calls) ? calls : [])
        {
            if (IsBehind(call, operation))
            {
                return call;
            }
        }

        return null;
    }

    private static bool HasSeveralAddresses(IInvocationOperation call, SocketTypes types) =>
        call.TargetMethod is { Name: "Connect" or "ConnectAsync" or "BeginConnect", ContainingType: var type } &&
        (types.IsSocket(type) || types.IsTcpClient(type)) &&
        call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value is { } target && IsSeveral(target);

    private static bool IsSeveral(IOperation target) => CodeReader.Unwrap(target) switch
    {
        // The host may be an address in words.
        { Type.SpecialType: SpecialType.System_String } host =>
            host.ConstantValue is not { HasValue: true, Value: string text } || !IPAddress.TryParse(text, out _),
        IArrayCreationOperation { Initializer.ElementValues.Length: < 2 } => false,
        { Type: IArrayTypeSymbol } => true,
        ILocalReferenceOperation local when SingleAssignment.Find(local) is { } value and not ILocalReferenceOperation => IsSeveral(value),
        IObjectCreationOperation { Type.Name: "DnsEndPoint", Arguments: { IsEmpty: false } arguments } => IsSeveral(arguments[0].Value),
        { Type.Name: "DnsEndPoint" } => true,
        _ => false,
    };

    // In a statement behind that of the operation, or behind one around it that does not leave the method.
    private static bool IsBehind(IOperation call, IOperation operation)
    {
        for (IOperation child = operation; child.Parent is { } parent; child = parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return false;
            }

            if (StatementWithin(parent, call) is { } statement)
            {
                return parent is IBlockOperation or ISwitchCaseOperation && statement.Syntax.SpanStart > child.Syntax.SpanStart;
            }

            if (parent is IBlockOperation block && IsExit(block.Operations[block.Operations.Length - 1]))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsExit(IOperation statement) =>
        statement is IReturnOperation or IBranchOperation or IThrowOperation or
            IExpressionStatementOperation { Operation: IThrowOperation };

    private static IOperation? StatementWithin(IOperation ancestor, IOperation call)
    {
        for (var child = call; child.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation); child = parent)
        {
            if (parent == ancestor)
            {
                return child;
            }
        }

        return null;
    }
}
