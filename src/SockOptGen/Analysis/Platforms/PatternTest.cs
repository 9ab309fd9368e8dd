using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Platforms;

/// <summary>Whether a value matches a pattern, in each world.</summary>
internal static class PatternTest
{
    // `1 or 2 or 3 or …` is nested as deep as it is long.
    private const int Deepest = 100;

    public static PlatformValue Evaluate(IPatternOperation pattern, PlatformValue value, ValueEvaluator evaluator, FlowState state,
        int depth = 0) => depth > Deepest ? PlatformValue.Unknown : pattern switch
        {
            IDiscardPatternOperation => PlatformValue.Constant(true),
            IDeclarationPatternOperation { MatchesNull: true } => PlatformValue.Constant(true),
            IConstantPatternOperation constant =>
                value.Combine(evaluator.Evaluate(constant.Value, state),
                    static (left, right) => ConstantOperators.Binary(BinaryOperatorKind.Equals, left, right)),
            IRelationalPatternOperation relational =>
                value.Combine(evaluator.Evaluate(relational.Value, state),
                    (left, right) => ConstantOperators.Binary(relational.OperatorKind, left, right)),
            INegatedPatternOperation negated => KnownGuards.Not(Evaluate(negated.Pattern, value, evaluator, state, depth + 1)),
            IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either =>
                KnownGuards.Or(Evaluate(either.LeftPattern, value, evaluator, state, depth + 1),
                    Evaluate(either.RightPattern, value, evaluator, state, depth + 1)),
            IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both =>
                KnownGuards.And(Evaluate(both.LeftPattern, value, evaluator, state, depth + 1),
                    Evaluate(both.RightPattern, value, evaluator, state, depth + 1)),
            IRecursivePatternOperation recursive => Recursive(recursive, value, evaluator, state, depth + 1),
            _ => PlatformValue.Unknown,
        };

    private static PlatformValue Recursive(IRecursivePatternOperation pattern, PlatformValue value, ValueEvaluator evaluator,
        FlowState state, int depth)
    {
        if (!pattern.PropertySubpatterns.IsEmpty)
        {
            return Properties(pattern, value, evaluator, state, depth);
        }

        return value.Map(item =>
            item is TupleValue { Elements: var elements } && elements.Length == pattern.DeconstructionSubpatterns.Length
            ? elements.Zip(pattern.DeconstructionSubpatterns, (element, sub) => Evaluate(sub, element, evaluator, state, depth))
                .Aggregate(PlatformValue.Constant(true), KnownGuards.And)
            : PlatformValue.Unknown);
    }

    // `Environment.OSVersion is { Platform: PlatformID.Unix }`; that the object is there is certain only where it is known.
    private static PlatformValue Properties(IRecursivePatternOperation pattern, PlatformValue value, ValueEvaluator evaluator,
        FlowState state, int depth)
    {
        if (value.IsUnknown || !value.Otherwise.IsEmpty || !pattern.DeconstructionSubpatterns.IsEmpty)
        {
            return PlatformValue.Unknown;
        }

        return pattern.PropertySubpatterns.Aggregate(PlatformValue.Constant(true), (matches, sub) => KnownGuards.And(
            matches,
            sub.Member is IPropertyReferenceOperation { Property: var property }
                ? Evaluate(sub.Pattern, KnownGuards.Property(property, value) ?? PlatformValue.Unknown, evaluator, state, depth)
                : PlatformValue.Unknown));
    }
}
