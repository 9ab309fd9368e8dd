using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Platforms;

namespace SockOptGen.Analysis.Sockets;

/// <summary>One body: which of its variables keep their socket, and how those were made.</summary>
internal sealed class BodySockets
{
    private readonly Dictionary<ISymbol, SocketFacts> _facts = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IOperation> _creations = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _refilled = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _disposed = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _unbound = new(SymbolEqualityComparer.Default);
    private readonly LocalWrites _writes;
    private readonly Lazy<EarlierOperations> _earlier;
    private readonly Lazy<LaterConnects> _connects;

    public BodySockets(IOperation root, SocketTypes types)
    {
        _earlier = new(() => new EarlierOperations(root, types));
        _connects = new(() => new LaterConnects(root, types));
        _writes = new LocalWrites(root);
        foreach (var operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Symbol: var local } declarator
                    when declarator.GetVariableInitializer() is { Value: var value }:
                    Add(local, value, types);
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local }, Value: var value }:
                    Add(local, value, types);
                    break;
                // Another socket in the same holder.
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } holder } property }
                    when types.IsHeldSocket(property.Property):
                    Note(holder, types, _refilled);
                    RefillsAny = true;
                    break;
                case IInvocationOperation { TargetMethod.Name: var name, Instance: { } socket } when IsEnd(name):
                    Note(socket, types, _unbound);
                    break;
                case IInvocationOperation { Instance: { } socket } when DisposedSocket.IsDispose(operation, types):
                    Note(socket, types, _disposed);
                    break;
                case ILabeledOperation:
                    HasJumps = true;
                    break;
            }
        }
    }

    /// <summary>Whether statements may be reached from elsewhere than from those before them.</summary>
    public bool HasJumps { get; }

    /// <summary>What has certainly been done to the socket in <paramref name="variable"/> before <paramref name="operation"/>, the last
    /// first.</summary>
    public IEnumerable<IOperation> Before(IOperation operation, ISymbol variable) => _earlier.Value.Before(operation, variable);

    /// <summary>A call behind <paramref name="operation"/> that connects the socket in <paramref name="variable"/> to one of several
    /// addresses; null: there is none.</summary>
    public IInvocationOperation? ConnectAfter(IOperation operation, ISymbol variable) => _connects.Value.After(operation, variable);

    /// <summary>Whether some object gets another socket to hold.</summary>
    public bool RefillsAny { get; }

    /// <summary>What is known about the socket in <paramref name="variable"/>; null where it may hold several.</summary>
    public SocketFacts? FactsOf(ISymbol variable) =>
        _refilled.Contains(variable) || (variable is not IFieldSymbol && !_writes.IsLasting(variable)) ? null
        : _facts.TryGetValue(variable, out var facts) ? facts
        : SocketFacts.Unknown;

    /// <summary>The expression that made the socket in <paramref name="variable"/>, where this body did.</summary>
    public IOperation? CreationOf(ISymbol variable) => _creations.TryGetValue(variable, out var creation) ? creation : null;

    /// <summary>Whether the socket in <paramref name="variable"/> keeps what it has been through: nothing disconnects it.</summary>
    public bool KeepsHistory(ISymbol variable) => !HasJumps && !_unbound.Contains(variable);

    private void Add(ISymbol local, IOperation value, SocketTypes types)
    {
        if (SocketCreation.Read(value, types) is var facts && facts != SocketFacts.Unknown)
        {
            (_facts[local], _creations[local]) = (facts, value);
        }
    }

    /// <summary>Whether something in the body disposes of the socket in <paramref name="variable"/>.</summary>
    public bool Disposes(ISymbol variable) => _disposed.Contains(variable);

    private static void Note(IOperation socket, SocketTypes types, HashSet<ISymbol> variables)
    {
        if (SocketVariable.Of(socket, types) is { } variable)
        {
            variables.Add(variable);
        }
    }

    private static bool IsEnd(string name) => name is "Disconnect" or "DisconnectAsync" or "BeginDisconnect" or "Stop";
}
