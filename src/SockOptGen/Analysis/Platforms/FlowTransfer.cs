using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Platforms;

/// <summary>What an operation of a flow graph does to what is known.</summary>
internal sealed class FlowTransfer(ControlFlowGraph graph, ValueEvaluator evaluator, LocalWrites writes)
{
    private readonly Dictionary<CaptureId, ISymbol> _captured = CapturedTargets(graph);

    public FlowState Apply(IOperation operation, FlowState state)
    {
        foreach (var part in operation.DescendantsAndSelf())
        {
            state = ApplyPart(part, state);
        }

        return state;
    }

    private FlowState ApplyPart(IOperation operation, FlowState state) => operation switch
    {
        IFlowCaptureOperation capture => state.Assign(capture.Id, evaluator.Evaluate(capture.Value, state)),
        ISimpleAssignmentOperation { IsRef: false } assignment =>
            Assign(assignment.Target, evaluator.Evaluate(assignment.Value, state), state),
        ICompoundAssignmentOperation compound => Assign(
            compound.Target, evaluator.Binary(compound.OperatorKind, compound.Target, compound.Value, compound.OperatorMethod, state),
            state),
        IDeconstructionAssignmentOperation deconstruction => Deconstruct(deconstruction.Target, deconstruction.Value, state),
        IIncrementOrDecrementOperation increment => Assign(increment.Target, PlatformValue.Unknown, state),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument =>
            Assign(argument.Value, PlatformValue.Unknown, state),
        IIsPatternOperation { Pattern: IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local }, Value: var value } =>
            // `x is var y`, and `x is bool y`, which is only there where the pattern matches.
            state.Assign(local, writes.IsUntracked(local) ? PlatformValue.Unknown : evaluator.Evaluate(value, state)),
        IInvocationOperation invocation => AfterCall(invocation, state),
        _ => state,
    };

    private FlowState Assign(IOperation target, PlatformValue value, FlowState state) =>
        HolderOf(target) is { } holder ? state.Assign(holder, writes.IsUntracked(holder) ? PlatformValue.Unknown : value) : state;

    private FlowState Deconstruct(IOperation target, IOperation value, FlowState state)
    {
        if (target is IDeclarationExpressionOperation declaration)
        {
            return Deconstruct(declaration.Expression, value, state);
        }

        if (target is not ITupleOperation targets)
        {
            return Assign(target, evaluator.Evaluate(value, state), state);
        }

        var values = (value is IConversionOperation conversion ? conversion.Operand : value) as ITupleOperation;
        var before = state;
        for (var i = 0; i < targets.Elements.Length; i++)
        {
            var element = values is not null && i < values.Elements.Length && targets.Elements[i] is not ITupleOperation
                ? evaluator.Evaluate(values.Elements[i], before)
                : PlatformValue.Unknown;
            state = targets.Elements[i] is ITupleOperation nested
                ? Deconstruct(nested, value, state)
                : Assign(targets.Elements[i] is IDeclarationExpressionOperation declared ? declared.Expression : targets.Elements[i],
                    element, state);
        }

        return state;
    }

    // [DoesNotReturn] and [DoesNotReturnIf], a helper of the project that throws, and Debug.Assert, which CA1416 takes for a guard too.
    private FlowState AfterCall(IInvocationOperation invocation, FlowState state)
    {
        var method = invocation.TargetMethod;
        if (HasAttribute(method.GetAttributes(), "DoesNotReturnAttribute", out _))
        {
            return state.Narrow(PlatformStates.None);
        }

        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter is { Type.SpecialType: SpecialType.System_Boolean } parameter && Stops(parameter, method) is { } stopped)
            {
                state = state.Narrow(evaluator.Evaluate(argument.Value, state).When(!stopped));
            }
        }

        return state.Narrow(evaluator.Ended(method));
    }

    // What the argument is where the call does not come back. The attribute came with .NET Core 3.0, Assert is older.
    private static bool? Stops(IParameterSymbol parameter, IMethodSymbol method) =>
        HasAttribute(parameter.GetAttributes(), "DoesNotReturnIfAttribute", out var attribute)
            ? attribute.ConstructorArguments.Only().Value as bool?
        : parameter.Ordinal == 0 && method.Name == "Assert" &&
            method.ContainingType is
            {
                Name: "Debug" or
                "Trace", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" }
            } ? false
        : null;

    private static bool HasAttribute(System.Collections.Immutable.ImmutableArray<AttributeData> attributes, string name,
        out AttributeData attribute)
    {
        foreach (var candidate in attributes)
        {
            if (candidate.AttributeClass?.Name == name)
            {
                attribute = candidate;
                return true;
            }
        }

        attribute = null!;
        return false;
    }

    private ISymbol? HolderOf(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IDeclarationExpressionOperation declaration => HolderOf(declaration.Expression),
        IFlowCaptureReferenceOperation capture => _captured.TryGetValue(capture.Id, out var symbol) ? symbol : null,
        _ => null,
    };

    // `x = a ? b : c` captures x before it branches, and assigns to the capture.
    private static Dictionary<CaptureId, ISymbol> CapturedTargets(ControlFlowGraph graph)
    {
        var captured = new Dictionary<CaptureId, ISymbol>();
        foreach (var capture in graph.Blocks.SelectMany(block => block.Operations).OfType<IFlowCaptureOperation>())
        {
            if (capture.Value is ILocalReferenceOperation or IParameterReferenceOperation)
            {
                captured[capture.Id] = capture.Value is ILocalReferenceOperation local ? local.Local
                    : ((IParameterReferenceOperation)capture.Value).Parameter;
            }
        }

        return captured;
    }
}
