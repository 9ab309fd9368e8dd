namespace SockOptGen.Catalogue.Linking;

/// <summary>Finds who comes back to itself along arrows, in as many steps as there are arrows, and without recursion.</summary>
internal static class Circles
{
    /// <summary>The nodes of <paramref name="arrows"/> that are in a circle, not those that only lead to one or from one to another: two
    /// nodes are in one circle where each leads to the other.</summary>
    public static IEnumerable<int> Of(List<List<int>> arrows)
    {
        // Kosaraju's way: from the node that was left last, against the arrows, one comes to those of its circle only.
        var turned = Turned(arrows);
        var left = Left(arrows);
        var isSeen = new bool[arrows.Count];
        for (var i = left.Count - 1; i >= 0; i--)
        {
            var circle = Reached(left[i], turned, isSeen);
            if (circle.Count > 1 || (circle.Count == 1 && arrows[circle[0]].Contains(circle[0])))
            {
                foreach (var node in circle)
                {
                    yield return node;
                }
            }
        }
    }

    /// <summary>The same arrows, from their ends.</summary>
    public static List<List<int>> Turned(List<List<int>> arrows)
    {
        var turned = arrows.Select(_ => new List<int>()).ToList();
        for (var i = 0; i < arrows.Count; i++)
        {
            foreach (var node in arrows[i])
            {
                turned[node].Add(i);
            }
        }

        return turned;
    }

    /// <summary>All nodes, in the order in which a walk along the arrows leaves them for good.</summary>
    private static List<int> Left(List<List<int>> arrows)
    {
        var (left, isSeen) = (new List<int>(arrows.Count), new bool[arrows.Count]);
        var walk = new Stack<(int Node, int Next)>();
        for (var start = 0; start < arrows.Count; start++)
        {
            Enter(start);
            while (walk.Count != 0)
            {
                var (node, next) = walk.Pop();
                if (next == arrows[node].Count)
                {
                    left.Add(node);
                    continue;
                }

                walk.Push((node, next + 1));
                Enter(arrows[node][next]);
            }
        }

        return left;

        void Enter(int node)
        {
            if (!isSeen[node])
            {
                isSeen[node] = true;
                walk.Push((node, 0));
            }
        }
    }

    /// <summary>The nodes that <paramref name="start"/> leads to, itself among them, but none seen before.</summary>
    private static List<int> Reached(int start, List<List<int>> arrows, bool[] isSeen)
    {
        var reached = new List<int>();
        Reach(start);
        // The list grows while it is gone through.
        for (var i = 0; i < reached.Count; i++)
        {
            arrows[reached[i]].ForEach(Reach);
        }

        return reached;

        void Reach(int node)
        {
            if (!isSeen[node])
            {
                isSeen[node] = true;
                reached.Add(node);
            }
        }
    }
}
