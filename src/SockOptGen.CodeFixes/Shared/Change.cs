using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>A node that is replaced.</summary>
/// <param name="Node">The node.</param>
/// <param name="Parts">What of it, or within it, stands in the new one; other changes may have reached these.</param>
/// <param name="Replace">Makes the new node from what the parts are now.</param>
internal sealed record Change(SyntaxNode Node, ImmutableArray<SyntaxNode> Parts, Func<CurrentNodes, SyntaxNode> Replace)
{
    /// <summary>Whether it moves other statements, so that a second change of the node has to wait.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>A change that needs nothing of what it replaces but its comments.</summary>
    public static Change Of(SyntaxNode node, SyntaxNode replacement) => new(node, [], _ => Comments.Keep(node, replacement));
}
