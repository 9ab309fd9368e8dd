using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.ToAccessor;

/// <summary>A condition that a number is made of: 1 where it holds and 0 where it does not, or the other way round.</summary>
/// <param name="Condition">It.</param>
/// <param name="IsNegated">Whether the number is 1 where it does not hold.</param>
internal sealed record Truth(ExpressionSyntax Condition, bool IsNegated)
{
    /// <summary>The opposite of the comparison; null: it is none that has one. Not even `&lt;` has, where a number may be none.</summary>
    public SyntaxKind? Opposite { get; init; }

    /// <summary>The condition for 1, of what the condition is now.</summary>
    public ExpressionSyntax Make(ExpressionSyntax condition) =>
        !IsNegated ? condition
        : Opposite is { } kind && condition is BinaryExpressionSyntax comparison ? SyntaxFactory.BinaryExpression(
            kind, comparison.Left,
            SyntaxFactory.Token(OperatorOf(kind)).WithTriviaFrom(comparison.OperatorToken), comparison.Right)
        : SyntaxBuilder.Not(condition);

    /// <summary>The condition in `condition ? 1 : 0` and `Convert.ToInt32(condition)`; null: <paramref name="number"/> is anything else.
    /// </summary>
    public static Truth? Of(FixSite site, ExpressionSyntax number) => SyntaxBuilder.Bare(number) switch
    {
        ConditionalExpressionSyntax conditional => (NumberOf(site, conditional.WhenTrue), NumberOf(site, conditional.WhenFalse)) switch
        {
            (1, 0) => Turned(site.Model, conditional.Condition, false),
            (0, 1) => Turned(site.Model, conditional.Condition, true),
            _ => null,
        },
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call
            when site.Model.GetSymbolInfo(call).Symbol is IMethodSymbol
            {
                Name: nameof(Convert.ToInt32),
                Parameters: { Length: 1 } parameters
            } method &&
            parameters[0].Type.SpecialType == SpecialType.System_Boolean &&
            SymbolEqualityComparer.Default.Equals(method.ContainingType, site.Judged.Symbols.Convert) =>
            Turned(site.Model, arguments[0].Expression, false),
        _ => null,
    };

    private static int? NumberOf(FixSite site, ExpressionSyntax branch) =>
        PlainConstant.IsNamed(branch) ? null : site.Model.GetConstantValue(branch).Value as int?;

    /// <summary>Without the `!` in front, which turns it round.</summary>
    /// <remarks>The `!` of another type than bool may mean anything, so that none is added.</remarks>
    private static Truth? Turned(SemanticModel model, ExpressionSyntax condition, bool isNegated)
    {
        condition = SyntaxBuilder.Bare(condition);
        while (condition is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } negation &&
            IsBoolean(model, negation.Operand))
        {
            (condition, isNegated) = (SyntaxBuilder.Bare(negation.Operand), !isNegated);
        }

        return isNegated && !IsBoolean(model, condition) ? null
            : new Truth(condition, isNegated) { Opposite = OppositeOf(model.GetOperation(condition) as IBinaryOperation) };
    }

    private static bool IsBoolean(SemanticModel model, ExpressionSyntax condition) =>
        model.GetTypeInfo(condition).Type?.SpecialType == SpecialType.System_Boolean;

    private static SyntaxKind? OppositeOf(IBinaryOperation? comparison) =>
        comparison is not { OperatorMethod: null, IsLifted: false, Type.SpecialType: SpecialType.System_Boolean } ? null
        : comparison.OperatorKind switch
        {
            BinaryOperatorKind.Equals => SyntaxKind.NotEqualsExpression,
            BinaryOperatorKind.NotEquals => SyntaxKind.EqualsExpression,
            BinaryOperatorKind.LessThan when IsWhole(comparison) => SyntaxKind.GreaterThanOrEqualExpression,
            BinaryOperatorKind.LessThanOrEqual when IsWhole(comparison) => SyntaxKind.GreaterThanExpression,
            BinaryOperatorKind.GreaterThan when IsWhole(comparison) => SyntaxKind.LessThanOrEqualExpression,
            BinaryOperatorKind.GreaterThanOrEqual when IsWhole(comparison) => SyntaxKind.LessThanExpression,
            _ => null,
        };

    private static bool IsWhole(IBinaryOperation comparison) =>
        comparison.LeftOperand.Type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Decimal;

    private static SyntaxKind OperatorOf(SyntaxKind comparison) => comparison switch
    {
        SyntaxKind.EqualsExpression => SyntaxKind.EqualsEqualsToken,
        SyntaxKind.NotEqualsExpression => SyntaxKind.ExclamationEqualsToken,
        SyntaxKind.LessThanExpression => SyntaxKind.LessThanToken,
        SyntaxKind.LessThanOrEqualExpression => SyntaxKind.LessThanEqualsToken,
        SyntaxKind.GreaterThanExpression => SyntaxKind.GreaterThanToken,
        _ => SyntaxKind.GreaterThanEqualsToken,
    };
}
