using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>Keeps the comments on what a fix takes away.</summary>
internal static class Comments
{
    /// <summary>The comments among <paramref name="trivia"/>, on one line and with a space behind each.</summary>
    public static SyntaxTriviaList Of(IEnumerable<SyntaxTrivia> trivia)
    {
        var comments = new List<SyntaxTrivia>();
        foreach (var text in trivia.Select(Text).OfType<string>())
        {
            comments.Add(SyntaxFactory.Comment(text));
            comments.Add(SyntaxFactory.Space);
        }

        return SyntaxFactory.TriviaList(comments);
    }

    /// <summary><paramref name="made"/>, and in front of it the comments within <paramref name="gone"/> that it no longer has.</summary>
    /// <param name="gone">What it takes the place of.</param>
    /// <param name="made">The new node.</param>
    /// <param name="handled">What has seen to its own comments; null: nothing.</param>
    public static T Keep<T>(SyntaxNode gone, T made, SyntaxNode? handled = null)
        where T : SyntaxNode
    {
        var inside = gone.DescendantTrivia()
            .Where(trivia => Text(trivia) is not null && gone.Span.Contains(trivia.Span) &&
                handled?.Span.Contains(trivia.Span) != true).ToList();
        if (inside.Count == 0)
        {
            return made;
        }

        var text = made.ToFullString();
        var lost = Of(inside.Where(trivia => !text.Contains(trivia.ToString()) && !text.Contains(Text(trivia)!)));
        return lost.Count == 0 ? made : made.WithLeadingTrivia(made.GetLeadingTrivia().AddRange(lost));
    }

    private static string? Text(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.MultiLineCommentTrivia => trivia.ToString(),
        SyntaxKind.SingleLineCommentTrivia => $"/* {trivia.ToString().Substring(2).Trim().Replace("*/", "* /")} */",
        _ => null,
    };
}
