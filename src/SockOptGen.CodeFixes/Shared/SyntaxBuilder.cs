using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using SockOptGen.Api;
using SockOptGen.Catalogue;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>Makes C#, with the names as short as the file's using directives let them be.</summary>
internal sealed class SyntaxBuilder(SyntaxGenerator generator, Compilation compilation, SyntaxNode root)
{
    /// <summary>The line break that the file uses.</summary>
    public SyntaxTrivia NewLine { get; } =
        root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } found
            ? SyntaxFactory.EndOfLine(found.ToFullString())
            : SyntaxFactory.LineFeed;

    /// <summary>Whether <paramref name="expression"/> is no more than a name, with dots perhaps, so that it
    /// may be moved or mentioned again.</summary>
    public static bool IsName(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or ThisExpressionSyntax ||
        (expression is MemberAccessExpressionSyntax access && IsName(access.Expression));

    public static ExpressionSyntax Boolean(bool value) =>
        SyntaxFactory.LiteralExpression(value ? SyntaxKind.TrueLiteralExpression : SyntaxKind.FalseLiteralExpression);

    public static ExpressionSyntax Number(long value) =>
        SyntaxFactory.ParseExpression(value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static ExpressionSyntax Parenthesize(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax or IdentifierNameSyntax or ParenthesizedExpressionSyntax
        or InvocationExpressionSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ThisExpressionSyntax
            ? expression
            : SyntaxFactory.ParenthesizedExpression(expression.WithoutTrivia()).WithTriviaFrom(expression)
                .WithAdditionalAnnotations(Simplifier.Annotation);

    /// <summary><paramref name="expression"/> without parentheses around it.</summary>
    public static ExpressionSyntax Bare(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized.Expression;
        }

        return expression;
    }

    public static ExpressionSyntax Not(ExpressionSyntax expression) =>
        SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, Parenthesize(expression.WithoutTrivia()));

    public static ExpressionSyntax Binary(SyntaxKind kind, ExpressionSyntax left, ExpressionSyntax right) =>
        SyntaxFactory.BinaryExpression(kind, Parenthesize(left).WithTrailingTrivia(SyntaxFactory.Space),
            Parenthesize(right).WithLeadingTrivia(SyntaxFactory.Space))
            is var binary ? binary.WithOperatorToken(binary.OperatorToken.WithoutTrivia()) : null!;

    /// <summary>`condition ? 1 : 0`.</summary>
    public static ExpressionSyntax OneOrZero(ExpressionSyntax condition) => SyntaxFactory.ConditionalExpression(
        Parenthesize(condition.WithoutTrivia()),
        SyntaxFactory.Token([SyntaxFactory.Space], SyntaxKind.QuestionToken, [SyntaxFactory.Space]), Number(1),
        SyntaxFactory.Token([SyntaxFactory.Space], SyntaxKind.ColonToken, [SyntaxFactory.Space]), Number(0));

    public static ExpressionSyntax Cast(TypeSyntax type, ExpressionSyntax expression) =>
        SyntaxFactory.CastExpression(type, Parenthesize(expression.WithoutTrivia()));

    public static ExpressionSyntax CastToInt(ExpressionSyntax expression) =>
        Cast(SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.IntKeyword)), expression);

    public static ExpressionSyntax Member(ExpressionSyntax expression, string name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, expression, SyntaxFactory.IdentifierName(name));

    public static ExpressionSyntax Call(ExpressionSyntax method, params IEnumerable<ExpressionSyntax> arguments)
    {
        var commas = Enumerable.Repeat(SyntaxFactory.Token(default, SyntaxKind.CommaToken, [SyntaxFactory.Space]),
            Math.Max(arguments.Count() - 1, 0));
        // Not elastic: a formatter would put a comment on the first argument on a line of its own.
        var (open, close) = (SyntaxFactory.Token(default, SyntaxKind.OpenParenToken, default),
            SyntaxFactory.Token(default, SyntaxKind.CloseParenToken, default));
        return SyntaxFactory.InvocationExpression(method,
            SyntaxFactory.ArgumentList(open, SyntaxFactory.SeparatedList(arguments.Select(SyntaxFactory.Argument), commas), close));
    }

    /// <summary>`new T(…)`.</summary>
    public static ExpressionSyntax New(ExpressionSyntax type, params ExpressionSyntax[] arguments) =>
        SyntaxFactory.ObjectCreationExpression(
            SyntaxFactory.Token(default, SyntaxKind.NewKeyword, [SyntaxFactory.Space]), (TypeSyntax)type,
            ((InvocationExpressionSyntax)Call(type, arguments)).ArgumentList, null);

    /// <summary>The name of an accessor, which is an extension method.</summary>
    public static SimpleNameSyntax Accessor(string name) =>
        Imports.Needing(FixProof.Accessor(SyntaxFactory.IdentifierName(name)), EmittedTypes.Namespace);

    /// <summary>The type, imported where the file does not know it.</summary>
    public TypeSyntax Type(ITypeSymbol type) =>
        Imports.Needing((TypeSyntax)generator.TypeExpression(type), type.ContainingNamespace.ToDisplayString(), type.Name)
            .WithAdditionalAnnotations(Simplifier.Annotation);

    /// <summary>A static member of a type.</summary>
    public ExpressionSyntax Static(ITypeSymbol type, string member) =>
        Member(Type(type), member).WithAdditionalAnnotations(Simplifier.Annotation);

    /// <inheritdoc cref="Static(ITypeSymbol, string)"/>
    public ExpressionSyntax Static(string type, string member) => Static(compilation.GetTypeByMetadataName(type)!, member);

    /// <summary>`TimeSpan.FromSeconds(count)`, and `TimeSpan.Zero` for a 0.</summary>
    public ExpressionSyntax Duration(TimeUnit unit, ExpressionSyntax count) => count is LiteralExpressionSyntax { Token.Value: 0 }
        ? Static("System.TimeSpan", nameof(TimeSpan.Zero))
        : Call(Static("System.TimeSpan", $"From{unit}"), count);
}
