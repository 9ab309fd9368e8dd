using Microsoft.CodeAnalysis;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>Looks for `#if`, `#region`, `#nullable` and the like.</summary>
internal static class Directives
{
    /// <summary>Whether there is one within <paramref name="node"/>; those in front of it stay where they are.</summary>
    public static bool AreWithin(SyntaxNode node) =>
        node.ContainsDirectives && node.DescendantTrivia().Any(trivia => trivia.IsDirective && node.Span.Contains(trivia.Span));
}
