using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SockOptGen.Analysis.Judging;

/// <summary>Code that a target of the project may leave out.</summary>
internal static class ConditionalCode
{
    /// <summary>Whether <paramref name="node"/> stands between `#if` and `#endif`.</summary>
    public static bool IsAround(SyntaxNode node)
    {
        var root = node.SyntaxTree.GetRoot();
        if (!root.ContainsDirectives)
        {
            return false;
        }

        var depth = 0;
        for (var directive = ((CSharpSyntaxNode)root).GetFirstDirective(); directive is not null && directive.SpanStart < node.SpanStart;
            directive = directive.GetNextDirective())
        {
            depth += directive switch
            {
                IfDirectiveTriviaSyntax => 1,
                EndIfDirectiveTriviaSyntax => -1,
                _ => 0,
            };
        }

        return depth > 0;
    }
}
