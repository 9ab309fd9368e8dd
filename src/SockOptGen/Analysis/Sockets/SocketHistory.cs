using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Sockets;

/// <summary>What has certainly been done to the sockets of a body at one of its statements.</summary>
internal sealed class SocketHistory
{
    public static readonly SocketHistory Empty = new(ImmutableDictionary.Create<ISymbol,
        ImmutableArray<IOperation>>(SymbolEqualityComparer.Default));

    // Who sets so many different options on a socket does not write them by hand.
    private const int MostKinds = 64;

    private readonly ImmutableDictionary<ISymbol, ImmutableArray<IOperation>> _operations;

    private SocketHistory(ImmutableDictionary<ISymbol, ImmutableArray<IOperation>> operations) => _operations = operations;

    /// <summary>The operations on <paramref name="variable"/>, the last one first.</summary>
    public ImmutableArray<IOperation> Of(ISymbol variable) => _operations.TryGetValue(variable, out var operations) ? operations : [];

    public SocketHistory With(IOperation operation, SocketTypes types) => VariableOf(operation, types) is { } variable
        ? With(operation, variable) : this;

    /// <summary>The same where the operation is known to be done to <paramref name="variable"/>: in the initializer of its
    /// object.</summary>
    public SocketHistory With(IOperation operation, ISymbol variable)
    {

        var operations = ImmutableArray.CreateBuilder<IOperation>();
        operations.Add(operation);
        foreach (var earlier in Of(variable))
        {
            if (operations.Count < MostKinds && !IsSameKind(earlier, operation))
            {
                operations.Add(earlier);
            }
        }

        return new SocketHistory(_operations.SetItem(variable, operations.ToImmutable()));
    }

    private static ISymbol? VariableOf(IOperation operation, SocketTypes types) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } socket } } => SocketVariable.Of(socket, types),
        IInvocationOperation call => OfCall(call, types),
        IAwaitOperation { Operation: var task } => OfTask(task, types),
        _ => null,
    };

    // Of `await socket.ConnectAsync(…).AsTask().ConfigureAwait(false)` the innermost call has the socket.
    private static ISymbol? OfTask(IOperation? task, SocketTypes types)
    {
        while (SocketVariable.Unwrap(task) is IInvocationOperation call)
        {
            if (OfCall(call, types) is { } variable)
            {
                return variable;
            }

            task = call.Instance;
        }

        return null;
    }

    private static ISymbol? OfCall(IInvocationOperation call, SocketTypes types)
    {
        // An extension has its socket in front, and what waits for a task has it at the beginning of the chain.
        var socket = call.Instance ?? (call.TargetMethod.IsExtensionMethod && !call.Arguments.IsEmpty ? call.Arguments[0].Value : null);
        return SocketVariable.Of(socket, types) ?? (socket is IInvocationOperation or
            IConversionOperation { Operand: IInvocationOperation } && IsWait(call.TargetMethod.Name) ? OfTask(socket, types) : null);
    }

    private static bool IsWait(string name) => name is "ConfigureAwait" or "AsTask" or "GetAwaiter" or "GetResult" or "Wait";

    // The same method with the same level and name, or the same property: the later one replaces the earlier one.
    private static bool IsSameKind(IOperation earlier, IOperation operation) => (earlier, operation) switch
    {
        (ISimpleAssignmentOperation { Target: IPropertyReferenceOperation first },
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation second }) =>
            SymbolEqualityComparer.Default.Equals(first.Property, second.Property),
        (IInvocationOperation first, IInvocationOperation second) =>
            SymbolEqualityComparer.Default.Equals(first.TargetMethod, second.TargetMethod) && Is(first, second, 0) && Is(first, second, 1),
        _ => false,
    };

    private static bool Is(IInvocationOperation first, IInvocationOperation second, int argument) =>
        first.Arguments.Length <= argument ||
            (Key(first.Arguments[argument].Value) is { } key && key.Equals(Key(second.Arguments[argument].Value)));

    private static object? Key(IOperation value) => value.ConstantValue is { HasValue: true, Value: var constant } ? constant ?? ""
        : SocketVariable.Unwrap(value) switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IFieldReferenceOperation field => field.Field,
            _ => null,
        };
}
