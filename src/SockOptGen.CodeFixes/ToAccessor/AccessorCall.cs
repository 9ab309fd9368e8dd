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
    public static bool IsPossible(InvocationExpressionSyntax call) => !Directives.AreWithin(call) &&
        call.Expression is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or SimpleNameSyntax;

    public static InvocationExpressionSyntax Make(InvocationExpressionSyntax call, CurrentNodes current, string name,
        SyntaxNode? oldValue = null, ExpressionSyntax? value = null) =>
        call.WithExpression(Method(call.Expression, current, name)).WithArgumentList(Arguments(call.ArgumentList, oldValue, value));

    /// <summary>The accessor <paramref name="name"/> of the socket whose method or property <paramref name="method"/> is.</summary>
    public static ExpressionSyntax Method(ExpressionSyntax method, CurrentNodes current, string name)
    {
        var identifier = SyntaxBuilder.Accessor(name);
        return method switch
        {
            // Extension methods are called neither on base nor without a receiver.
            MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax receiver } access =>
                access.WithExpression(SyntaxFactory.ThisExpression().WithTriviaFrom(receiver))
                    .WithName(identifier.WithTriviaFrom(access.Name)),
            MemberAccessExpressionSyntax access =>
                access.WithExpression(current.Of(access.Expression)).WithName(identifier.WithTriviaFrom(access.Name)),
            MemberBindingExpressionSyntax binding => binding.WithName(identifier.WithTriviaFrom(binding.Name)),
            _ => SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.ThisExpression(), identifier)
                .WithTriviaFrom(method),
        };
    }

    private static ArgumentListSyntax Arguments(ArgumentListSyntax list, SyntaxNode? oldValue, ExpressionSyntax? value)
    {
        var (open, close) = (list.OpenParenToken, list.CloseParenToken);
        if (value is null)
        {
            var all = Comments.Of(Trivia(list, open.Span.End, close.FullSpan.Start));
            return list.WithOpenParenToken(open.WithTrailingTrivia(all.Count == 0 ? all : all.RemoveAt(all.Count - 1))).WithArguments([]);
        }

        var kept = list.Arguments.FirstOrDefault(argument => oldValue is not null && argument.Span.Contains(oldValue.Span));
        var isOnOwnLine = open.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        if (kept is null)
        {
            // Its bytes stood in a buffer, which goes.
            var comments = Comments.Of(Trivia(list, isOnOwnLine ? open.Span.End : open.FullSpan.End, close.FullSpan.Start));
            return list.WithOpenParenToken(isOnOwnLine ? open.WithTrailingTrivia() : open)
                .WithArguments([SyntaxFactory.Argument(value.WithoutTrivia().WithLeadingTrivia(comments))]);
        }

        // What stands behind the value stays, and so do the comments in it that it still has.
        var text = value.ToString();
        var gone = Trivia(list, open.FullSpan.End, close.FullSpan.Start)
            .Where(trivia => trivia.SpanStart < kept.Span.End
                ? !kept.Span.Contains(trivia.Span) || !text.Contains(trivia.ToString())
                : trivia.SpanStart >= kept.FullSpan.End);
        // Only how far it is indented: its comments are among the others.
        var indentation = list.Arguments[0].GetLeadingTrivia().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        var leading = SyntaxFactory.TriviaList([.. isOnOwnLine ? indentation : [], .. Comments.Of(gone)]);
        return list.WithArguments(
            [SyntaxFactory.Argument(value.WithoutTrivia()).WithLeadingTrivia(leading).WithTrailingTrivia(kept.GetTrailingTrivia())]);
    }

    private static IEnumerable<SyntaxTrivia> Trivia(ArgumentListSyntax list, int start, int end) =>
        list.DescendantTrivia().Where(trivia => trivia.SpanStart >= start && trivia.Span.End <= end);
}
