using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SockOptGen.Analysis.Judging;

/// <summary>Code that a target of the project may leave out.</summary>
internal static class ConditionalCode
{
    // A file can have many directives and many calls, and so it is looked through once.
    private static readonly ConditionalWeakTable<SyntaxNode, List<TextSpan>> s_known = new();

    private static readonly Comparer<TextSpan> s_order = Comparer<TextSpan>.Create(static (one, other) => one.Start.CompareTo(other.Start));

    /// <summary>Whether <paramref name="node"/> stands between `#if` and `#endif`.</summary>
    public static bool IsAround(SyntaxNode node)
    {
        var root = node.SyntaxTree.GetRoot();
        return root.ContainsDirectives && s_known.GetValue(root, Find) is var spans &&
            spans.BinarySearch(node.Span, s_order) is var place &&
            (place >= 0 ? place : ~place - 1) is >= 0 and var last && spans[last].Contains(node.SpanStart);
    }

    /// <summary>From each outermost `#if` of a file to its `#endif`, in order.</summary>
    private static List<TextSpan> Find(SyntaxNode root)
    {
        var spans = new List<TextSpan>();
        var (depth, start) = (0, 0);
        for (var directive = ((CSharpSyntaxNode)root).GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is IfDirectiveTriviaSyntax && depth++ == 0)
            {
                start = directive.SpanStart;
            }
            else if (directive is EndIfDirectiveTriviaSyntax && --depth == 0)
            {
                spans.Add(TextSpan.FromBounds(start, directive.SpanStart));
            }
        }

        // Somebody is typing the `#endif`.
        if (depth > 0)
        {
            spans.Add(TextSpan.FromBounds(start, root.FullSpan.End));
        }

        return spans;
    }
}
