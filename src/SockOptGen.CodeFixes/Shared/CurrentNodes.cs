using Microsoft.CodeAnalysis;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>What nodes of a file have become by the changes so far.</summary>
internal sealed class CurrentNodes
{
    private readonly Dictionary<SyntaxNode, SyntaxNode> _nodes = [];

    /// <summary>What <paramref name="original"/> is now; itself where nothing reached it.</summary>
    public T Of<T>(T original)
        where T : SyntaxNode => _nodes.TryGetValue(original, out var current) ? (T)current : original;

    public void Set(SyntaxNode original, SyntaxNode current) => _nodes[original] = current;
}
