using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>Lambdas that are data: whoever gets one reads the calls in it, and knows those that it was written for.</summary>
internal static class ExpressionTrees
{
    /// <summary>Whether <paramref name="node"/> stands in one.</summary>
    public static bool AreAround(SyntaxNode node, SemanticModel model) =>
        node.Ancestors().OfType<LambdaExpressionSyntax>().Any(lambda => model.GetTypeInfo(lambda).ConvertedType is INamedTypeSymbol
        {
            Name: "Expression", Arity: 1, ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" },
        });
}
