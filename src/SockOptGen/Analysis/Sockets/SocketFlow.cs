using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Platforms;

namespace SockOptGen.Analysis.Sockets;

/// <summary>What is known about the sockets of a compilation. It costs nothing until it is asked, and then looks once into the body that it is asked about.</summary>
internal sealed class SocketFlow(Compilation compilation)
{
    private readonly ConditionalWeakTable<IOperation, BodySockets> _bodies = new();
    private readonly ConcurrentDictionary<IFieldSymbol, SocketFacts> _fields = new(SymbolEqualityComparer.Default);

    public SocketTypes Types { get; } = new(compilation);

    /// <summary>The body that <paramref name="operation"/> is part of.</summary>
    public BodySockets Body(IOperation operation)
    {
        var root = FlowGraphs.RootOf(operation);
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

        if (value is IPropertyReferenceOperation { Instance: IObjectCreationOperation holder } property && Types.IsHeldSocket(property.Property))
        {
            return SocketCreation.Read(holder, Types);
        }

        return SocketVariable.Of(value, Types) switch
        {
            null => null,
            IFieldSymbol field => Body(socket!).FactsOf(field) is null ? null : _fields.GetOrAdd(field.OriginalDefinition, OfField),
            var variable => Body(socket!).FactsOf(variable),
        };
    }

    private BodySockets Create(IOperation root) => new(root, Types);

    private static IOperation? Initialized(IOperation receiver)
    {
        var parent = receiver.Parent;
        while (parent is not (null or IObjectOrCollectionInitializerOperation))
        {
            parent = parent.Parent;
        }

        return parent?.Parent as IObjectCreationOperation;
    }

    // Only what the declaration makes, and no constructor replaces.
    private SocketFacts OfField(IFieldSymbol field)
    {
        var reference = field.DeclaringSyntaxReferences.FirstOrDefault();
        if (reference is null || !compilation.ContainsSyntaxTree(reference.SyntaxTree) || reference.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: { } value } ||
            field.ContainingType.Constructors.SelectMany(constructor => constructor.DeclaringSyntaxReferences).Any(constructor => Names(constructor.GetSyntax(), field.Name)))
        {
            return SocketFacts.Unknown;
        }

        return SocketCreation.Read(compilation.GetSemanticModel(reference.SyntaxTree).GetOperation(value), Types);
    }

    // Assigned, or handed out by reference.
    private static bool Names(SyntaxNode constructor, string name) =>
        constructor is ConstructorDeclarationSyntax && constructor.DescendantNodes().Any(node => node switch
        {
            AssignmentExpressionSyntax assignment => IsNamed(assignment.Left, name),
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => IsNamed(argument.Expression, name),
            RefExpressionSyntax reference => IsNamed(reference.Expression, name),
            _ => false,
        });

    private static bool IsNamed(SyntaxNode expression, string name) =>
        expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name);
}
