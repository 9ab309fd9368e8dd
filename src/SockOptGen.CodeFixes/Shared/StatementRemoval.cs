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
        // None where the whole block stands on a line.
        var indentation = block.Statements.SelectMany(statement => statement.GetLeadingTrivia())
            .FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        SyntaxTriviaList Join(SyntaxTriviaList? first, SyntaxTriviaList more) => first is not { } list ? more
            : list.AddRange(more.Where(IsComment).SelectMany(comment => Line(comment, newLine, indentation)));

        foreach (var statement in block.Statements)
        {
            if (statement.HasAnnotation(s_mark))
            {
                before = Join(Join(before, statement.GetLeadingTrivia()), statement.GetTrailingTrivia());
                continue;
            }

            kept.Add(before is null ? statement : statement.WithLeadingTrivia(Join(before, statement.GetLeadingTrivia())));
            before = null;
        }

        return block.WithStatements(SyntaxFactory.List(kept));
    }

    /// <summary>A comment on a line of its own, or beside what follows where the block has but one line.</summary>
    private static IEnumerable<SyntaxTrivia> Line(SyntaxTrivia comment, SyntaxTrivia newLine, SyntaxTrivia indentation) =>
        (indentation.IsKind(SyntaxKind.WhitespaceTrivia), comment.IsKind(SyntaxKind.SingleLineCommentTrivia)) switch
        {
            (true, _) => [comment, newLine, indentation],
            (false, true) => [comment, newLine],
            (false, false) => [comment, SyntaxFactory.Space],
        };
}
