using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SockOptGen.Analysis.Calls;

/// <summary>Finds what a constant was declared as, by its text: <c>const SocketOptionName X = (SocketOptionName)N</c> is what N
/// was.</summary>
internal static class DeclaredConstant
{
    private const int MaxDepth = 4;

    /// <summary>The expression behind casts, and behind a number of the same member or class that is cast.</summary>
    public static ExpressionSyntax? Of(ISymbol constant) =>
        Of(constant.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax, constant, 0);

    private static ExpressionSyntax? Of(VariableDeclaratorSyntax? declaration, ISymbol constant, int depth)
    {
        var (value, isCast) = Behind(declaration?.Initializer?.Value);
        return isCast && depth < MaxDepth && value is IdentifierNameSyntax { Identifier.ValueText: var name } && Find(declaration!,
            constant, name) is { } other
            ? Of(other, constant, depth + 1)
            : value;
    }

    /// <summary>What is behind parentheses, casts and `checked`, and whether there was a cast.</summary>
    public static (ExpressionSyntax? Value, bool IsCast) Behind(ExpressionSyntax? value)
    {
        var isCast = false;
        while (value is ParenthesizedExpressionSyntax or CastExpressionSyntax or CheckedExpressionSyntax)
        {
            isCast |= value is CastExpressionSyntax;
            value = value switch
            {
                ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
                CastExpressionSyntax cast => cast.Expression,
                _ => ((CheckedExpressionSyntax)value).Expression,
            };
        }

        return (value, isCast);
    }

    // A local hides a field of its name.
    private static VariableDeclaratorSyntax? Find(VariableDeclaratorSyntax declaration, ISymbol constant, string name) =>
        (constant is ILocalSymbol
            ? declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .FirstOrDefault(local => local.Identifier.ValueText == name) : null) ??
        constant.ContainingType?.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault(static field => field.IsConst)?
            .DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax;
}
