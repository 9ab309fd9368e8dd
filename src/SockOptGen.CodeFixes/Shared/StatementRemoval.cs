using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>Leaves out statements; their comments stay, in front of the next one. Several times in one block is the same as once.</summary>
internal static class StatementRemoval
{
    private static readonly SyntaxAnnotation s_mark = new("SockOptGen.StatementRemoval");

    public static ImmutableArray<Change> Of(BlockSyntax block, SyntaxTrivia newLine, params StatementSyntax[] statements) =>
    [
        .. statements.Select(statement => new Change(statement, [], current => current.Of(statement).WithAdditionalAnnotations(s_mark))),
        new Change(block, [], current => Without(current.Of(block), newLine)),
    ];

    public static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;

    private static BlockSyntax Without(BlockSyntax block, SyntaxTrivia newLine)
    {
        var kept = new List<StatementSyntax>();
        SyntaxTriviaList? before = null;
        foreach (var statement in block.Statements)
        {
            if (statement.HasAnnotation(s_mark))
            {
                before = Join(Join(before, statement.GetLeadingTrivia(), newLine), statement.GetTrailingTrivia(), newLine);
                continue;
            }

            kept.Add(before is null ? statement : statement.WithLeadingTrivia(Join(before, statement.GetLeadingTrivia(), newLine)));
            before = null;
        }

        return block.WithStatements(SyntaxFactory.List(kept));
    }

    /// <summary>What stands in front of the first, and behind it the comments of the others, each on a line of its own.</summary>
    private static SyntaxTriviaList Join(SyntaxTriviaList? before, SyntaxTriviaList more, SyntaxTrivia newLine)
    {
        if (before is not { } first)
        {
            return more;
        }

        var indentation = first.LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        foreach (var comment in more.Where(IsComment))
        {
            first = first.AddRange([comment, newLine, indentation]);
        }

        return first;
    }
}
