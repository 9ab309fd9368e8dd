using Microsoft.CodeAnalysis;

namespace SockOptGen.Analysis.Platforms;

/// <summary>Which files have which words, by the words' hash codes: a file may be named that does not have the word.</summary>
internal sealed class WordIndex
{
    private readonly Dictionary<int, List<SyntaxTree>> _trees = [];

    public WordIndex(IEnumerable<SyntaxTree> trees)
    {
        foreach (var tree in trees)
        {
            Add(tree, tree.GetText().ToString());
        }
    }

    public IEnumerable<SyntaxTree> TreesWith(string word)
    {
        var hash = 0;
        foreach (var c in word)
        {
            hash = Next(hash, c);
        }

        return _trees.TryGetValue(hash, out var trees) ? trees : [];
    }

    private void Add(SyntaxTree tree, string text)
    {
        var (hash, isWord) = (0, false);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_'))
            {
                (hash, isWord) = (Next(hash, text[i]), true);
            }
            else if (isWord)
            {
                Add(tree, hash);
                (hash, isWord) = (0, false);
            }
        }
    }

    private void Add(SyntaxTree tree, int hash)
    {
        if (!_trees.TryGetValue(hash, out var trees))
        {
            _trees.Add(hash, trees = []);
        }

        // Files come one after another.
        if (trees.Count == 0 || trees[trees.Count - 1] != tree)
        {
            trees.Add(tree);
        }
    }

    private static int Next(int hash, char c) => unchecked((hash * 31) + c);
}
