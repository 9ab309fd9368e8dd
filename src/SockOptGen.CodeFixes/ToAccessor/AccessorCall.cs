using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Api;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.ToAccessor;

/// <summary>Writes a call of an accessor where another call stands, on the same socket.</summary>
internal static class AccessorCall
{
    /// <summary>What of the call stands in the new one: the socket.</summary>
    public static IEnumerable<SyntaxNode> Parts(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: not BaseExpressionSyntax and var socket } ? [socket] : [];

    /// <summary>Whether the call can become one of an accessor: a directive within it belongs to no argument.</summary>
    public static bool IsPossible(InvocationExpressionSyntax call) => !call.ContainsDirectives &&
        call.Expression is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or SimpleNameSyntax;

    public static InvocationExpressionSyntax Make(InvocationExpressionSyntax call, CurrentNodes current, string name, SyntaxNode? oldValue = null, ExpressionSyntax? value = null) =>
        call.WithExpression(Method(call.Expression, current, name)).WithArgumentList(Arguments(call.ArgumentList, oldValue, value));

    /// <summary>The accessor <paramref name="name"/> of the socket whose method or property <paramref name="method"/> is.</summary>
    public static ExpressionSyntax Method(ExpressionSyntax method, CurrentNodes current, string name)
    {
        var identifier = SyntaxBuilder.Accessor(name);
        return method switch
        {
            // Extension methods are called neither on base nor without a receiver.
            MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax receiver } access =>
                access.WithExpression(SyntaxFactory.ThisExpression().WithTriviaFrom(receiver)).WithName(identifier.WithTriviaFrom(access.Name)),
            MemberAccessExpressionSyntax access => access.WithExpression(current.Of(access.Expression)).WithName(identifier.WithTriviaFrom(access.Name)),
            MemberBindingExpressionSyntax binding => binding.WithName(identifier.WithTriviaFrom(binding.Name)),
            _ => SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.ThisExpression(), identifier).WithTriviaFrom(method),
        };
    }

    private static ArgumentListSyntax Arguments(ArgumentListSyntax list, SyntaxNode? oldValue, ExpressionSyntax? value)
    {
        var kept = value is null ? null : list.Arguments.FirstOrDefault(argument => oldValue is not null && argument.Span.Contains(oldValue.Span));
        var comments = Comments(list.DescendantTrivia().Where(trivia => list.Span.Contains(trivia.Span) && kept?.FullSpan.Contains(trivia.Span) != true));
        if (kept is null && comments.Count > 0)
        {
            comments = comments.RemoveAt(comments.Count - 1);
        }

        if (value is null)
        {
            return list.WithOpenParenToken(list.OpenParenToken.WithTrailingTrivia(comments)).WithArguments([]);
        }

        var isOnOwnLine = list.OpenParenToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        var argument = SyntaxFactory.Argument(value.WithoutTrivia().WithLeadingTrivia(comments));
        if (kept is not null)
        {
            var leading = isOnOwnLine ? list.Arguments[0].GetLeadingTrivia() : default;
            argument = argument.WithLeadingTrivia(leading.AddRange(comments)).WithTrailingTrivia(kept.GetTrailingTrivia());
        }
        else if (isOnOwnLine)
        {
            list = list.WithOpenParenToken(list.OpenParenToken.WithTrailingTrivia());
        }

        return list.WithArguments([argument]);
    }

    /// <summary>The comments on what goes, on one line and with a space behind each.</summary>
    public static SyntaxTriviaList Comments(IEnumerable<SyntaxTrivia> gone)
    {
        var comments = new List<SyntaxTrivia>();
        foreach (var trivia in gone)
        {
            var text = trivia.Kind() switch
            {
                SyntaxKind.MultiLineCommentTrivia => trivia.ToString(),
                SyntaxKind.SingleLineCommentTrivia => $"/* {trivia.ToString().Substring(2).Trim().Replace("*/", "* /")} */",
                _ => null,
            };
            if (text is not null)
            {
                comments.Add(SyntaxFactory.Comment(text));
                comments.Add(SyntaxFactory.Space);
            }
        }

        return SyntaxFactory.TriviaList(comments);
    }
}
