using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.ToAccessor;

/// <summary>A constant without what adds nothing to its number: casts, parentheses, `checked`, a condition that is decided. Names and
/// arithmetic stay, and so does how a number is written.</summary>
/// <param name="Text">What is left of it, without trivia around it.</param>
/// <param name="IsTaken">Whether it can stand where its number is wanted.</param>
internal sealed record PlainConstant(ExpressionSyntax Text, bool IsTaken)
{
    /// <summary>The constant where an int is wanted.</summary>
    public static PlainConstant OfInt(SemanticModel model, ExpressionSyntax expression, long number) =>
        Of(model, expression, number, static type => type is SpecialType.System_Int32 or SpecialType.System_Int16 or
            SpecialType.System_UInt16 or SpecialType.System_Byte or SpecialType.System_SByte);

    /// <summary>The constant where any number is taken, as by `TimeSpan.FromSeconds`.</summary>
    public static PlainConstant OfNumber(SemanticModel model, ExpressionSyntax expression, long number) =>
        Of(model, expression, number,
            static type => type is >= SpecialType.System_SByte and <= SpecialType.System_UInt64);

    /// <summary>`true` or `false` for a constant without a name; null: it is anything else.</summary>
    public static ExpressionSyntax? Truth(SemanticModel model, ExpressionSyntax expression) =>
        !IsNamed(expression) && model.GetConstantValue(expression).Value is bool isTrue ? SyntaxBuilder.Boolean(isTrue) : null;

    /// <summary>Whether a name stands in <paramref name="expression"/>, which tells more than the value does.</summary>
    public static bool IsNamed(ExpressionSyntax expression) =>
        expression.DescendantNodesAndSelf(static node => node is not TypeSyntax || node is SimpleNameSyntax)
            .Any(static node => node is IdentifierNameSyntax && !IsType(node));

    private static PlainConstant Of(SemanticModel model, ExpressionSyntax expression, long number, Func<SpecialType, bool> isTaken)
    {
        if (number == 0 && !IsNamed(expression))
        {
            return new PlainConstant(SyntaxBuilder.Number(0), true);
        }

        ExpressionSyntax? taken = null;
        var node = expression;
        while (true)
        {
            // An enumeration has the special type of none.
            var type = model.GetTypeInfo(node).Type?.SpecialType ?? SpecialType.None;
            if (Literal(node, type, number) is { } literal)
            {
                return new PlainConstant(literal, true);
            }

            taken = isTaken(type) ? node : taken;
            if (node is CheckedExpressionSyntax context && Of(model, context.Expression, number, isTaken) is var inside)
            {
                // What overflows needs the word.
                return inside.Text is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax ? inside
                    : new PlainConstant((taken ?? node).WithoutTrivia(), taken is not null);
            }

            if (Inner(model, node) is not { } inner || !IsSame(model.GetConstantValue(inner).Value, number))
            {
                return new PlainConstant((taken ?? node).WithoutTrivia(), taken is not null);
            }

            node = inner;
        }
    }

    /// <summary>A literal that is an int: `0x10` for `0x10u`, and `5` for `5.0`.</summary>
    private static ExpressionSyntax? Literal(ExpressionSyntax node, SpecialType type, long number) => node switch
    {
        LiteralExpressionSyntax or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax }
            when type == SpecialType.System_Int32 => node.WithoutTrivia(),
        LiteralExpressionSyntax literal when type is SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 =>
            SyntaxFactory.ParseExpression(literal.Token.Text.TrimEnd('u', 'U', 'l', 'L')),
        LiteralExpressionSyntax or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax }
            when type is SpecialType.System_Int64 or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal =>
            SyntaxBuilder.Number(number),
        _ => null,
    };

    private static ExpressionSyntax? Inner(SemanticModel model, ExpressionSyntax node) => node switch
    {
        ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
        CastExpressionSyntax cast => cast.Expression,
        ConditionalExpressionSyntax conditional when !IsNamed(conditional.Condition) &&
            model.GetConstantValue(conditional.Condition).Value is bool isTrue =>
            isTrue ? conditional.WhenTrue : conditional.WhenFalse,
        _ => null,
    };

    /// <summary>A letter is no number to who reads it.</summary>
    private static bool IsSame(object? value, long number) => value is IConvertible and not (bool or char or string) &&
        Convert.ToDouble(value, CultureInfo.InvariantCulture) == number;

    private static bool IsType(SyntaxNode node) => node.Parent is CastExpressionSyntax cast && cast.Type == node;
}
