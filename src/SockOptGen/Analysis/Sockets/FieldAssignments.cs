using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Sockets;

/// <summary>The fields of a class that a body assigns, and where something else might.</summary>
internal sealed class FieldAssignments
{
    private readonly Dictionary<ISymbol, ISimpleAssignmentOperation?> _assignments = new(SymbolEqualityComparer.Default);
    private readonly List<int> _foreign = [];

    public FieldAssignments(IOperation root)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IFieldReferenceOperation { Field: var field, Parent: ISimpleAssignmentOperation assignment } reference
                    when assignment.Target == reference:
                    _assignments[field] = _assignments.ContainsKey(field) ? null : assignment;
                    break;
                case IFieldReferenceOperation
                {
                    Field: var field,
                    Parent: IArgumentOperation { Parameter.RefKind: not RefKind.None } or ITupleOperation or ICompoundAssignmentOperation or
                        ICoalesceAssignmentOperation
                }:
                    _assignments[field] = null;
                    break;
                // What the project itself does may assign it as well, and while it waits others may.
                case IInvocationOperation { TargetMethod: var method } when !method.DeclaringSyntaxReferences.IsEmpty ||
                    method.MethodKind == MethodKind.DelegateInvoke:
                case IAwaitOperation or ILabeledOperation:
                    _foreign.Add(operation.Syntax.SpanStart);
                    break;
            }
        }
    }

    /// <summary>The own field that is, or holds, <paramref name="socket"/> and may be assigned at any
    /// time; null for everything else.</summary>
    public static IFieldSymbol? FieldOf(IOperation? socket, SocketTypes types)
    {
        var value = SocketVariable.Unwrap(socket);
        if (value is IPropertyReferenceOperation { Instance: { } holder } property && types.IsHeldSocket(property.Property))
        {
            value = SocketVariable.Unwrap(holder);
        }

        return value is IFieldReferenceOperation
        {
            Field: { IsReadOnly: false } field, Instance: null or
                IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance },
        } ? field : null;
    }

    /// <summary>What <paramref name="field"/> certainly is at <paramref name="use"/>, since a statement before has
    /// just assigned it; null: not known.</summary>
    public IOperation? ValueOf(IFieldSymbol field, IOperation use)
    {
        if (!_assignments.TryGetValue(field, out var assignment) ||
            assignment?.Parent is not IExpressionStatementOperation { Parent: IBlockOperation block } ||
            !IsWithin(use, block) || use.Syntax.SpanStart < assignment.Syntax.Span.End)
        {
            return null;
        }

        foreach (var place in _foreign)
        {
            if (place > assignment.Syntax.SpanStart && place < use.Syntax.SpanStart)
            {
                return null;
            }
        }

        return assignment.Value;
    }

    // A function runs at any time.
    private static bool IsWithin(IOperation use, IBlockOperation block)
    {
        for (var parent = use.Parent; parent is not (null or IAnonymousFunctionOperation or
            ILocalFunctionOperation); parent = parent.Parent)
        {
            if (parent == block)
            {
                return true;
            }
        }

        return false;
    }
}
