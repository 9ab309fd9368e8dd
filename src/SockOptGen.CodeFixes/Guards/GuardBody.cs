using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.Guards;

/// <summary>Puts the expression that is the body of a member or a lambda into an `if`, in a block.</summary>
internal static class GuardBody
{
    /// <summary>The change, or null where the body has a result or cannot be left out.</summary>
    /// <param name="site">The call in the body.</param>
    /// <param name="arrow">The lambda, or the `=> …` of the member.</param>
    /// <param name="guard">What is tested.</param>
    public static Change? Find(FixSite site, SyntaxNode arrow, Guard guard)
    {
        var owner = arrow is ArrowExpressionClauseSyntax ? arrow.Parent! : arrow;
        return BodyOf(owner) is { } body and not ThrowExpressionSyntax && body.Span.Contains(site.Invocation.Span) &&
            !HasDirectives(arrow, owner) &&
            HasNoResult(site.Model, owner) && GuardStatement.CanBeLeftOut(site, body)
                // A second call in the same body is guarded by then, or is a statement of its own.
                ? new Change(
                    owner, [],
                    current => Make(current.Of(owner), GuardStatement.Indentation(body), guard.Condition(site.Syntax), site.Syntax.NewLine))
                {
                    IsExclusive = true,
                }
                : null;
    }

    private static ExpressionSyntax? BodyOf(SyntaxNode owner) => owner switch
    {
        LambdaExpressionSyntax lambda => lambda.ExpressionBody,
        BaseMethodDeclarationSyntax method => method.ExpressionBody?.Expression,
        LocalFunctionStatementSyntax function => function.ExpressionBody?.Expression,
        AccessorDeclarationSyntax accessor => accessor.ExpressionBody?.Expression,
        _ => null,
    };

    // Those in front of the member are not touched.
    private static bool HasDirectives(SyntaxNode arrow, SyntaxNode owner) => arrow is LambdaExpressionSyntax lambda
        ? lambda.ArrowToken.ContainsDirectives || lambda.Body.ContainsDirectives
        : arrow.ContainsDirectives || owner.GetLastToken().ContainsDirectives;

    /// <summary>Whether nothing comes of the body but what it does: void, or a Task of nothing. The lambda of
    /// an expression tree has no block.</summary>
    private static bool HasNoResult(SemanticModel model, SyntaxNode owner)
    {
        var isLambda = owner is LambdaExpressionSyntax;
        return (isLambda ? model.GetSymbolInfo(owner).Symbol : model.GetDeclaredSymbol(owner)) is IMethodSymbol method &&
            (method.ReturnsVoid || method is { IsAsync: true, ReturnType: INamedTypeSymbol { Arity: 0 } }) &&
            (!isLambda || model.GetTypeInfo(owner).ConvertedType is { TypeKind: TypeKind.Delegate });
    }

    private static SyntaxNode Make(SyntaxNode owner, SyntaxTriviaList indentation, ExpressionSyntax condition, SyntaxTrivia newLine)
    {
        if (owner is LambdaExpressionSyntax { ExpressionBody: { } expression } lambda)
        {
            var semicolon = SyntaxFactory.Token(default, SyntaxKind.SemicolonToken, expression.GetTrailingTrivia());
            var own = Block(
                lambda.ArrowToken.TrailingTrivia, expression.WithoutTrailingTrivia(), semicolon, indentation, condition, newLine);
            return lambda.WithArrowToken(lambda.ArrowToken.WithTrailingTrivia(SyntaxFactory.ElasticEndOfLine(newLine.ToFullString())))
                .WithBlock(own).WithExpressionBody(null);
        }

        var arrow = owner.ChildNodes().OfType<ArrowExpressionClauseSyntax>().Single();
        var block = Block([.. arrow.ArrowToken.GetAllTrivia()], arrow.Expression, owner.GetLastToken(), indentation, condition, newLine);
        var header = arrow.ArrowToken.GetPreviousToken();
        return owner.ReplaceToken(header, header.WithTrailingTrivia(EndLine(header.TrailingTrivia, newLine))) switch
        {
            BaseMethodDeclarationSyntax method => method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            LocalFunctionStatementSyntax function => function.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            AccessorDeclarationSyntax accessor => accessor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            var other => other,
        };
    }

    /// <summary>`{ if (condition) { expression; } }`, with the comments around the arrow in front of the `if`.</summary>
    private static BlockSyntax Block(
        SyntaxTriviaList before, ExpressionSyntax expression, SyntaxToken semicolon, SyntaxTriviaList indentation,
        ExpressionSyntax condition, SyntaxTrivia newLine)
    {
        var comments = before.AddRange(expression.GetLeadingTrivia())
            .Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
            .SelectMany(comment => new[] { comment, newLine });
        var statement = SyntaxFactory.ExpressionStatement(
            expression.WithLeadingTrivia(indentation), semicolon.WithTrailingTrivia(EndLine(semicolon.TrailingTrivia, newLine)));
        var guarded = GuardStatement.If(condition, [statement], newLine).WithLeadingTrivia(comments).WithTrailingTrivia(newLine);
        var endsLine = semicolon.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        return GuardStatement.Block([guarded], newLine).WithTrailingTrivia(endsLine ? SyntaxFactory.TriviaList(newLine) : default)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static SyntaxTriviaList EndLine(SyntaxTriviaList trivia, SyntaxTrivia newLine) =>
        trivia.Any(SyntaxKind.EndOfLineTrivia) ? trivia
        : trivia.All(item => item.IsKind(SyntaxKind.WhitespaceTrivia)) ? [newLine]
        : trivia.Add(newLine);
}
