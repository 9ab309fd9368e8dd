using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;

namespace SockOptGen.Analysis.Sockets;

/// <summary>What is known about the sockets of a compilation. It costs nothing until it is asked, and then looks once into
/// the body that it is asked about.</summary>
internal sealed class SocketFlow(Compilation compilation)
{
    private readonly ConditionalWeakTable<IOperation, BodySockets> _bodies = new();
    private readonly ConditionalWeakTable<IOperation, FieldAssignments> _assignments = new();
    private readonly ConcurrentDictionary<IFieldSymbol, SocketFacts> _fields = new(SymbolEqualityComparer.Default);

    public SocketTypes Types { get; } = new(compilation);

    /// <summary>The body that <paramref name="operation"/> is part of.</summary>
    public BodySockets Body(IOperation operation)
    {
        var root = CodeReader.RootOf(operation);
        return _bodies.TryGetValue(root, out var body) ? body : _bodies.GetValue(root, Create);
    }

    /// <summary>What is known about <paramref name="socket"/>, an operation; null where that can be several sockets.</summary>
    public SocketFacts? FactsOf(IOperation? socket)
    {
        var value = SocketVariable.Unwrap(socket);
        // In `new Socket(…) { NoDelay = true }` it has no variable yet.
        if (value is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
        {
            return Initialized(value) is { } created ? SocketCreation.Read(created, Types) : null;
        }

        if (value is IPropertyReferenceOperation { Instance: IObjectCreationOperation holder } property &&
            Types.IsHeldSocket(property.Property))
        {
            return SocketCreation.Read(holder, Types);
        }

        if (value is IObjectCreationOperation made && Types.IsSocketOrHolder(made.Type))
        {
            return SocketCreation.Read(made, Types);
        }

        return SocketVariable.Of(value, Types) switch
        {
            null => null,
            IFieldSymbol field => Body(socket!).FactsOf(field) is null ? null : _fields.GetOrAdd(field.OriginalDefinition, OfField),
            var variable => Body(socket!).FactsOf(variable),
        };
    }

    /// <summary>What kind of socket <paramref name="socket"/> is: by what made it, or by the type of what holds it.</summary>
    public SocketFacts? KindOf(IOperation? socket)
    {
        var facts = FactsOf(socket);
        return facts is { Family: not null } or { Protocols.Length: > 0 } ? facts
            : AssignedBefore(socket) ?? HeldSocket.KindOf(socket, Types, Body) ?? facts;
    }

    private SocketFacts? AssignedBefore(IOperation? socket) =>
        FieldAssignments.FieldOf(socket, Types) is { } field
            ? _assignments.GetValue(CodeReader.RootOf(socket!), static root => new FieldAssignments(root)).ValueOf(field,
                socket!) is { } value
            ? SocketCreation.Read(value, Types) is var facts && facts != SocketFacts.Unknown ? facts : null
            : null : null;

    private BodySockets Create(IOperation root) => new(root, Types);

    /// <summary>The creation whose object initializer <paramref name="receiver"/> is the
    /// placeholder of; null where there is none.</summary>
    public static IOperation? Initialized(IOperation receiver)
    {
        var parent = receiver.Parent;
        while (parent is not (null or IObjectOrCollectionInitializerOperation))
        {
            parent = parent.Parent;
        }

        return parent?.Parent as IObjectCreationOperation;
    }

    private SocketFacts OfField(IFieldSymbol field) => ReadonlyField.Read(field, compilation, Types);
}
