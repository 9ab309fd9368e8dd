using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Symbols;

namespace SockOptGen.Analysis.Platforms;

/// <summary>Whether a program expects an option to be missing: it catches what .NET throws then.</summary>
internal static class ExceptionHandling
{
    // A filter that is nested deeper is not worth the stack.
    private const int Deepest = 100;

    private static readonly (string Namespace, string Name)[] s_thrown = [("System", "PlatformNotSupportedException"),
        ("System.Net.Sockets", "SocketException")];

    public static bool IsHandled(IOperation operation, bool byNotSupported)
    {
        for (IOperation? child = operation, parent = operation.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            // A function may run when the try around it is long left, unless that is in the helper that runs it.
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return ProbeHelper.Tries(parent, byNotSupported);
            }

            if (parent is ITryOperation block && block.Body == child && block.Catches.Any(clause => Handles(clause, byNotSupported)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Handles(ICatchClauseOperation clause, bool byNotSupported) =>
        !Rethrows(clause.Handler) &&
        s_thrown.Take(byNotSupported ? 1 : s_thrown.Length).Any(thrown => Handles(clause, thrown.Namespace, thrown.Name));

    private static bool Rethrows(IBlockOperation handler) => handler.Operations.LastOrDefault() is IThrowOperation { Exception: null }
        or IExpressionStatementOperation { Operation: IThrowOperation { Exception: null } };

    private static bool Handles(ICatchClauseOperation clause, string thrownNamespace, string thrownName)
    {
        // A catch without a type catches everything; object is what Roslyn calls it.
        var thrown = clause.SemanticModel?.Compilation.GetTypeByMetadataName($"{thrownNamespace}.{thrownName}");
        return thrown is not null &&
            (clause.ExceptionType is null or { SpecialType: SpecialType.System_Object } || thrown.DerivesFrom(clause.ExceptionType)) &&
            (clause.Filter is null || Accepts(clause.Filter, thrown) != false);
    }

    // Whether the filter lets the exception in; null where that is not certain.
    private static bool? Accepts(IOperation filter, ITypeSymbol thrown, int depth = 0)
    {
        switch (filter)
        {
            case var _ when depth > Deepest:
                return null;
            case { ConstantValue: { HasValue: true, Value: bool constant } }:
                return constant;
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation:
                return !Accepts(negation.Operand, thrown, depth + 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both:
                return And(Accepts(both.LeftOperand, thrown, depth + 1), Accepts(both.RightOperand, thrown, depth + 1));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either:
                return !And(!Accepts(either.LeftOperand, thrown, depth + 1), !Accepts(either.RightOperand, thrown, depth + 1));
            case IIsTypeOperation { ValueOperand: var value } test when IsException(value):
                return thrown.DerivesFrom(test.TypeOperand) ^ test.IsNegated;
            case IIsPatternOperation { Value: var value } test when IsException(value):
                return Matches(test.Pattern, thrown);
            default:
                return null;
        }
    }

    private static bool? Matches(IPatternOperation pattern, ITypeSymbol thrown, int depth = 0) => depth > Deepest ? null : pattern switch
    {
        ITypePatternOperation type => thrown.DerivesFrom(type.MatchedType),
        IDeclarationPatternOperation { MatchedType: { } type } => thrown.DerivesFrom(type),
        IRecursivePatternOperation recursive => thrown.DerivesFrom(recursive.MatchedType) ? null : false,
        INegatedPatternOperation negated => !Matches(negated.Pattern, thrown, depth + 1),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both =>
            And(Matches(both.LeftPattern, thrown, depth + 1), Matches(both.RightPattern, thrown, depth + 1)),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either =>
            !And(!Matches(either.LeftPattern, thrown, depth + 1), !Matches(either.RightPattern, thrown, depth + 1)),
        IDiscardPatternOperation => true,
        _ => null,
    };

    private static bool? And(bool? left, bool? right) =>
        left == false || right == false ? false : left == true && right == true ? true : null;

    private static bool IsException(IOperation value) => value is ILocalReferenceOperation { Local: { } local } && IsCaught(local, value);

    private static bool IsCaught(ILocalSymbol local, IOperation place)
    {
        for (var parent = place.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ICatchClauseOperation clause)
            {
                return clause.Locals.Contains(local, SymbolEqualityComparer.Default);
            }
        }

        return false;
    }
}
