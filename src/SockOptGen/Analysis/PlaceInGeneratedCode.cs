using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SockOptGen.Analysis;

/// <summary>Where a name in a generator's code is reported.</summary>
/// <remarks>
/// Many generators begin a file with a bare `#pragma warning disable`. It is about their style, and would also silence what the project
/// has to be told. A place that is given by path and line instead of the syntax tree is out of its reach.
/// </remarks>
internal static class PlaceInGeneratedCode
{
    /// <summary>The place of <paramref name="token"/>; one that disables the rule <paramref name="id"/> by name is obeyed.</summary>
    public static Location Of(SyntaxToken token, string id)
    {
        var place = token.GetLocation();
        return IsSilenced(token, id) ? Location.Create(token.SyntaxTree!.FilePath, token.Span, place.GetLineSpan().Span) : place;
    }

    private static bool IsSilenced(SyntaxToken token, string id)
    {
        var silenced = false;
        for (var directive = token.SyntaxTree!.GetRoot() is CompilationUnitSyntax root ? root.GetFirstDirective() : null;
            directive is not null && directive.SpanStart < token.SpanStart; directive = directive.GetNextDirective())
        {
            if (directive is not PragmaWarningDirectiveTriviaSyntax pragma)
            {
                continue;
            }

            if (pragma.ErrorCodes.Count == 0)
            {
                silenced = pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);
            }
            else if (pragma.ErrorCodes.Any(code => code.ToString() == id))
            {
                return false;
            }
        }

        return silenced;
    }
}
