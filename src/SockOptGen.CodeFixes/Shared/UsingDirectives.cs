using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>Writes using directives, in the order of the file's own ones and outside its `#if`.</summary>
internal static class UsingDirectives
{
    public static SyntaxNode Add(SyntaxNode root, string name, SyntaxTrivia newLine)
    {
        if (root is not CompilationUnitSyntax unit)
        {
            return root;
        }

        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name)).NormalizeWhitespace().WithTrailingTrivia(newLine);
        var place = Place(unit, name);
        if (place == 0)
        {
            // A file's heading stays on top, and what begins with a directive for some lines begins with it still.
            var first = unit.GetFirstToken(includeZeroWidth: true);
            var heading = first.LeadingTrivia.TakeWhile(static trivia => !IsOfLines(trivia)).ToList();
            directive = directive.WithLeadingTrivia(heading);
            var rest = first.LeadingTrivia.Skip(heading.Count);
            unit = unit.ReplaceToken(first, first.WithLeadingTrivia(unit.Usings.Count == 0 ? [newLine, .. rest] : rest));
        }

        return unit.WithUsings(unit.Usings.Insert(place, directive));
    }

    private static int Place(CompilationUnitSyntax unit, string name)
    {
        var (place, outside, depth) = (0, 0, 0);
        while (place < unit.Usings.Count && unit.Usings[place] is { Alias: null, StaticKeyword.RawKind: 0 } other &&
            string.CompareOrdinal(other.NamespaceOrType.ToString(), name) < 0)
        {
            depth += Depth(other);
            place++;
            if (depth == 0)
            {
                outside = place;
            }
        }

        return outside;
    }

    private static int Depth(SyntaxNode node) => node.ContainsDirectives
        ? node.DescendantTrivia().Sum(static trivia => trivia.Kind() switch
        {
            SyntaxKind.IfDirectiveTrivia or SyntaxKind.RegionDirectiveTrivia => 1,
            SyntaxKind.EndIfDirectiveTrivia or SyntaxKind.EndRegionDirectiveTrivia => -1,
            _ => 0,
        })
        : 0;

    private static bool IsOfLines(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.RegionDirectiveTrivia;
}
