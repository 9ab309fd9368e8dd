using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Platforms;

/// <summary>What an expression can be in each world.</summary>
internal sealed class ValueEvaluator(MemberValues members, MemberScope scope)
{
    public PlatformValue Evaluate(IOperation? operation, FlowState state)
    {
        if (operation is null)
        {
            return PlatformValue.Unknown;
        }

        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return PlatformValue.Constant(constant);
        }

        return operation switch
        {
            ILocalReferenceOperation local => state.ValueOf(local.Local),
            IParameterReferenceOperation parameter => state.ValueOf(parameter.Parameter),
            IFlowCaptureReferenceOperation capture => state.ValueOf(capture.Id),
            IFieldReferenceOperation field => KnownGuards.Attributed(field.Field) ?? members.OfField(field.Field, scope),
            IPropertyReferenceOperation property => Property(property, state),
            IInvocationOperation invocation => Invocation(invocation, state),
            IObjectCreationOperation creation => Creation(creation, state),
            IConversionOperation { OperatorMethod: null } conversion =>
                Evaluate(conversion.Operand, state).Map(value => ConstantOperators.Convert(value, conversion.Type)),
            IUnaryOperation { OperatorMethod: null } unary => Evaluate(unary.Operand, state).Map(value => ConstantOperators.Unary(unary.OperatorKind, value)),
            IBinaryOperation binary => Binary(binary.OperatorKind, binary.LeftOperand, binary.RightOperand, binary.OperatorMethod, state),
            IIsPatternOperation pattern => PatternTest.Evaluate(pattern.Pattern, Evaluate(pattern.Value, state), this, state),
            IConditionalOperation conditional => Conditional(conditional, state),
            ISimpleAssignmentOperation assignment => Evaluate(assignment.Value, state),
            ITupleOperation tuple => Tuple(tuple, state),
            _ => PlatformValue.Unknown,
        };
    }

    public PlatformValue Binary(BinaryOperatorKind kind, IOperation left, IOperation right, IMethodSymbol? method, FlowState state)
    {
        if (method is not null && !KnownGuards.IsSystemType(method.ContainingType, nameof(Version)) && method.ContainingType.Name != "OSPlatform")
        {
            return PlatformValue.Unknown;
        }

        // A chain of strings is nothing to tell apart, and can be deep.
        if (left.Type?.SpecialType == SpecialType.System_String && kind == BinaryOperatorKind.Add)
        {
            return PlatformValue.Unknown;
        }

        var (first, second) = (Evaluate(left, state), Evaluate(right, state));
        var isLogic = left.Type?.SpecialType == SpecialType.System_Boolean;
        return kind switch
        {
            BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd when isLogic => KnownGuards.And(first, second),
            BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr when isLogic => KnownGuards.Or(first, second),
            BinaryOperatorKind.ExclusiveOr when isLogic => first.Combine(second, (a, b) => PlatformValue.Constant(!Equals(a, b))),
            _ => first.Combine(second, (a, b) => ConstantOperators.Binary(kind, a, b)),
        };
    }

    private PlatformValue Property(IPropertyReferenceOperation property, FlowState state) =>
        KnownGuards.Attributed(property.Property) ??
        KnownGuards.Property(property.Property, property.Instance is null ? null : Evaluate(property.Instance, state)) ??
        members.OfProperty(property.Property, scope);

    private PlatformValue Invocation(IInvocationOperation invocation, FlowState state)
    {
        var method = invocation.TargetMethod;
        if (KnownGuards.Attributed(method) is { } attributed)
        {
            return attributed;
        }

        if (method is { Name: nameof(Equals), Parameters.Length: 1 } && invocation.Instance is { } instance &&
            instance.Type is { TypeKind: TypeKind.Enum } or { Name: "OSPlatform" or nameof(Version) })
        {
            return Binary(BinaryOperatorKind.Equals, instance, invocation.Arguments[0].Value, null, state);
        }

        return KnownGuards.Invocation(method, InOrder(invocation.Arguments, state)) ?? members.OfMethod(method, scope);
    }

    private PlatformValue Creation(IObjectCreationOperation creation, FlowState state)
    {
        if (!KnownGuards.IsSystemType(creation.Type as INamedTypeSymbol, nameof(Version)))
        {
            return PlatformValue.Unknown;
        }

        var parts = InOrder(creation.Arguments, state);
        if (parts.Any(part => part.Cases.Length != 1 || !part.Otherwise.IsEmpty))
        {
            return PlatformValue.Unknown;
        }

        var numbers = parts.Select(part => part.Cases[0].Constant as int? ?? -1).ToArray();
        return parts.Only()?.Cases[0].Constant is string text ? Version.TryParse(text, out var version) ? PlatformValue.Constant(version) : PlatformValue.Unknown
            : numbers.Length < 2 || numbers.Any(number => number < 0) ? PlatformValue.Unknown
            : PlatformValue.Constant(new Version(string.Join(".", numbers)));
    }

    private PlatformValue Conditional(IConditionalOperation conditional, FlowState state)
    {
        var condition = Evaluate(conditional.Condition, state);
        return Evaluate(conditional.WhenTrue, state).Restrict(condition.When(true))
            .Union(Evaluate(conditional.WhenFalse, state).Restrict(condition.When(false)));
    }

    private PlatformValue Tuple(ITupleOperation tuple, FlowState state)
    {
        // Element by element, so that `(IsWindows(), flag) switch { (true, _) => … }` proves what it seems to.
        var elements = tuple.Elements.Select(element => Evaluate(element, state)).ToImmutableArray();
        return elements.All(element => element.IsUnknown) ? PlatformValue.Unknown : PlatformValue.Constant(new TupleValue(new(elements)));
    }

    private ImmutableArray<PlatformValue> InOrder(ImmutableArray<IArgumentOperation> arguments, FlowState state) =>
        [.. arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => Evaluate(argument.Value, state))];
}

/// <summary>A tuple whose elements are known in part.</summary>
internal sealed record TupleValue(EquatableArray<PlatformValue> Elements);
