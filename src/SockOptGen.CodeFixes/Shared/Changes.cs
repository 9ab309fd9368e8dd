using Microsoft.CodeAnalysis;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>Applies changes to a file, all at once, one inside another too.</summary>
internal static class Changes
{
    public static SyntaxNode Apply(SyntaxNode root, IEnumerable<Change> changes)
    {
        var byNode = new Dictionary<SyntaxNode, List<Change>>();
        var parts = new HashSet<SyntaxNode>();
        foreach (var change in changes)
        {
            if (!byNode.TryGetValue(change.Node, out var same))
            {
                byNode.Add(change.Node, same = []);
            }

            if (same.Count == 0 || (!change.IsExclusive && !same.Exists(other => other.IsExclusive)))
            {
                same.Add(change);
                parts.UnionWith(change.Parts);
            }
        }

        // Inner nodes come first, so a change finds its parts as they are by then.
        var current = new CurrentNodes();
        parts.UnionWith(byNode.Keys);
        return root.ReplaceNodes(parts, (original, rewritten) =>
        {
            current.Set(original, rewritten);
            foreach (var change in byNode.TryGetValue(original, out var own) ? own : [])
            {
                current.Set(original, change.Replace(current));
            }

            return current.Of(original);
        });
    }
}
