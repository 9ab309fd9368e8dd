using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Sockets;

/// <summary>Says what calls of .NET bind, connect and listen.</summary>
internal static class SocketEvents
{
    private const SocketMoments Connected = SocketMoments.Bind | SocketMoments.Connect;
    private const SocketMoments Listening = SocketMoments.Bind | SocketMoments.Listen;

    /// <summary>What <paramref name="operation"/> has done to which socket when it is over, and the call that did it.</summary>
    public static (IInvocationOperation Call, SocketMoments Moments)? Of(IOperation operation, SocketTypes types)
    {
        var (call, isWaitedFor) = Call(operation);
        if (call is null)
        {
            return null;
        }

        var type = call.TargetMethod.ContainingType;
        var moments = call.TargetMethod.Name switch
        {
            "Bind" when types.IsSocket(type) => SocketMoments.Bind,
            "Listen" when types.IsSocket(type) => Listening,
            "Start" when types.IsTcpListener(type) => Listening,
            "Connect" or "EndConnect" when IsConnectable(type, types) => Connected,
            "ConnectAsync" when isWaitedFor && IsConnectable(type, types) => Connected,
            _ => SocketMoments.None,
        };
        return moments == SocketMoments.None ? null : (call, moments);
    }

    private static bool IsConnectable(ITypeSymbol type, SocketTypes types) =>
        types.IsSocket(type) || types.IsTcpClient(type) || types.IsUdpClient(type);

    // `await x`, `x.Wait()`, `x.GetAwaiter().GetResult()`, each with or without ConfigureAwait and AsTask.
    private static (IInvocationOperation? Call, bool IsWaitedFor) Call(IOperation operation)
    {
        var value = operation is IAwaitOperation { Operation: var task } ? task : operation;
        var isWaitedFor = operation is IAwaitOperation;
        while (SocketVariable.Unwrap(value) is IInvocationOperation call)
        {
            switch (call.TargetMethod.Name)
            {
                case "ConfigureAwait" or "AsTask" or "GetAwaiter":
                    value = call.Instance;
                    break;
                case "Wait" when call.Arguments.IsEmpty:
                case "GetResult":
                    (value, isWaitedFor) = (call.Instance, true);
                    break;
                default:
                    return (call, isWaitedFor);
            }
        }

        return (null, false);
    }
}
