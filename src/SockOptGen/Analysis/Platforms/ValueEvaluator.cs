using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Platforms;

/// <summary>What an expression can be in each world.</summary>
internal sealed class ValueEvaluator(MemberValues members, MemberScope scope)
{
    // What is nested deeper tells nothing: the stack of an editor's thread is short.
    private const int Deepest = 100;

    public PlatformValue Evaluate(IOperation? operation, FlowState state) => Evaluate(operation, state, 0);

    /// <summary>What is left of <paramref name="state"/> behind a call of <paramref name="method"/>, which may throw on some
    /// systems.</summary>
    public PlatformStates Ended(IMethodSymbol method) => members.Ended(method, scope);

    /// <summary>Whether a call of <paramref name="method"/>, one of the project, may throw.</summary>
    public static bool Throws(IMethodSymbol method) => MemberValues.Throws(method);

    public PlatformValue Binary(BinaryOperatorKind kind, IOperation left, IOperation right, IMethodSymbol? method, FlowState state) =>
        IsKnown(kind, left, method) ? Combine(kind, left, Evaluate(left, state), Evaluate(right, state)) : PlatformValue.Unknown;

    private PlatformValue Evaluate(IOperation? operation, FlowState state, int depth)
    {
        if (operation is null || depth > Deepest)
        {
            return PlatformValue.Unknown;
        }

        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return PlatformValue.Constant(constant);
        }

        depth++;
        return operation switch
        {
            ILocalReferenceOperation local => state.ValueOf(local.Local),
            IParameterReferenceOperation parameter => state.ValueOf(parameter.Parameter),
            IFlowCaptureReferenceOperation capture => state.ValueOf(capture.Id),
            IFieldReferenceOperation field => KnownGuards.Attributed(field.Field) ?? members.OfField(field.Field, scope),
            IPropertyReferenceOperation property => Property(property, state, depth),
            IInvocationOperation invocation => Invocation(invocation, state, depth),
            IObjectCreationOperation creation => Creation(creation, state, depth),
            IConversionOperation { OperatorMethod: null } conversion =>
                Evaluate(conversion.Operand, state, depth).Map(value => ConstantOperators.Convert(value, conversion.Type)),
            IUnaryOperation { OperatorMethod: null } unary =>
                Evaluate(unary.Operand, state, depth).Map(value => ConstantOperators.Unary(unary.OperatorKind, value)),
            IBinaryOperation binary => Chain(binary, state, depth),
            // What `??` asks, in the graph.
            IIsNullOperation question =>
                Evaluate(question.Operand, state, depth).Map(static value => PlatformValue.Constant(value is null)),
            IIsPatternOperation pattern => PatternTest.Evaluate(pattern.Pattern, Evaluate(pattern.Value, state, depth), this, state),
            IConditionalOperation conditional => Conditional(conditional, state, depth),
            ISimpleAssignmentOperation assignment => Evaluate(assignment.Value, state, depth),
            ITupleOperation tuple => Tuple(tuple, state, depth),
            _ => PlatformValue.Unknown,
        };
    }

    // `a | b | c | …` is nested as deep as it is long.
    private PlatformValue Chain(IBinaryOperation binary, FlowState state, int depth)
    {
        var chain = new Stack<IBinaryOperation>();
        IOperation first = binary;
        while (first is IBinaryOperation { ConstantValue.HasValue: false } link)
        {
            if (!IsKnown(link.OperatorKind, link.LeftOperand, link.OperatorMethod))
            {
                break;
            }

            chain.Push(link);
            first = link.LeftOperand;
        }

        var value = first is IBinaryOperation { ConstantValue.HasValue: false } ? PlatformValue.Unknown : Evaluate(first, state, depth);
        foreach (var link in chain)
        {
            value = Combine(link.OperatorKind, link.LeftOperand, value, Evaluate(link.RightOperand, state, depth));
        }

        return value;
    }

    private static bool IsKnown(BinaryOperatorKind kind, IOperation left, IMethodSymbol? method) =>
        (method is null || KnownGuards.IsSystemType(method.ContainingType, nameof(Version)) ||
            method.ContainingType is { Name: "OSPlatform" } or { SpecialType: SpecialType.System_String }) &&
        // A chain of strings is nothing to tell apart.
        (kind != BinaryOperatorKind.Add || left.Type?.SpecialType != SpecialType.System_String);

    private static PlatformValue Combine(BinaryOperatorKind kind, IOperation left, PlatformValue first, PlatformValue second)
    {
        var isLogic = left.Type?.SpecialType == SpecialType.System_Boolean;
        return kind switch
        {
            BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd when isLogic => KnownGuards.And(first, second),
            BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr when isLogic => KnownGuards.Or(first, second),
            BinaryOperatorKind.ExclusiveOr when isLogic => first.Combine(second, (a, b) => PlatformValue.Constant(!Equals(a, b))),
            _ => first.Combine(second, (a, b) => ConstantOperators.Binary(kind, a, b)),
        };
    }

    private PlatformValue Property(IPropertyReferenceOperation property, FlowState state, int depth) =>
        KnownGuards.Attributed(property.Property) ??
        // `Lazy<bool>.Value`, and that of a nullable.
        (property is { Property.Name: "Value", Instance: IFieldReferenceOperation { Field: { Type.Name: "Lazy" } lazy } }
            ? members.OfLazy(lazy, scope)
            : property is
            {
                Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T },
                Instance: { } nullable
            }
                ? Evaluate(nullable, state, depth)
            : KnownGuards.Property(property.Property, property.Instance is null ? null : Evaluate(property.Instance, state, depth)) ??
                members.OfProperty(property.Property, scope));

    private PlatformValue Invocation(IInvocationOperation invocation, FlowState state, int depth)
    {
        var method = invocation.TargetMethod;
        if (KnownGuards.Attributed(method) is { } attributed)
        {
            return attributed;
        }

        if (method.IsStatic)
        {
            return method is { Name: nameof(Equals), ContainingType.SpecialType: SpecialType.System_String, Parameters.Length: 2 }
                ? Combine(BinaryOperatorKind.Equals, invocation, Evaluate(invocation.Arguments[0].Value, state, depth),
                    Evaluate(invocation.Arguments[1].Value, state, depth))
                : KnownGuards.Invocation(method, InOrder(invocation.Arguments, state, depth)) ?? members.OfMethod(method, scope);
        }

        // A call on an object that tells the system.
        if (invocation.Instance is { } instance && KnownGuards.IsTold(instance.Type) && invocation.Arguments.Length <= 1)
        {
            var told = Evaluate(instance, state, depth);
            return invocation.Arguments.IsEmpty ? told.Map(value => KnownGuards.Call(method, value))
                : told.Combine(Evaluate(invocation.Arguments[0].Value, state, depth), (value, argument) =>
                    KnownGuards.Call(method, value, argument));
        }

        return members.OfMethod(method, scope);
    }

    private PlatformValue Creation(IObjectCreationOperation creation, FlowState state, int depth)
    {
        if (!KnownGuards.IsSystemType(creation.Type as INamedTypeSymbol, nameof(Version)))
        {
            return PlatformValue.Unknown;
        }

        var parts = InOrder(creation.Arguments, state, depth);
        if (parts.Any(part => part.Cases.Length != 1 || !part.Otherwise.IsEmpty))
        {
            return PlatformValue.Unknown;
        }

        var numbers = parts.Select(part => part.Cases[0].Constant as int? ?? -1).ToArray();
        return parts.Only()?.Cases[0].Constant is string text
            ? Version.TryParse(text, out var version) ? PlatformValue.Constant(version) : PlatformValue.Unknown
            : numbers.Length < 2 || numbers.Any(number => number < 0) ? PlatformValue.Unknown
            : PlatformValue.Constant(new Version(string.Join(".", numbers)));
    }

    private PlatformValue Conditional(IConditionalOperation conditional, FlowState state, int depth)
    {
        var condition = Evaluate(conditional.Condition, state, depth);
        return Evaluate(conditional.WhenTrue, state, depth).Restrict(condition.When(true))
            .Union(Evaluate(conditional.WhenFalse, state, depth).Restrict(condition.When(false)));
    }

    private PlatformValue Tuple(ITupleOperation tuple, FlowState state, int depth)
    {
        // Element by element, so that `(IsWindows(), flag) switch { (true, _) => … }` proves what it seems to.
        var elements = tuple.Elements.Select(element => Evaluate(element, state, depth)).ToImmutableArray();
        return elements.All(element => element.IsUnknown) ? PlatformValue.Unknown : PlatformValue.Constant(new TupleValue(new(elements)));
    }

    private ImmutableArray<PlatformValue> InOrder(ImmutableArray<IArgumentOperation> arguments, FlowState state, int depth) =>
        [.. arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => Evaluate(argument.Value, state, depth))];
}

/// <summary>A tuple whose elements are known in part.</summary>
internal sealed record TupleValue(EquatableArray<PlatformValue> Elements);
