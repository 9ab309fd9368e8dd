using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SockOptGen.Analysis.Platforms;

/// <summary>Whether something else than its initializer may write into a private field, which only its class can.</summary>
internal static class FieldWrites
{
    // A longer class is not searched.
    private const int LongestClass = 80_000;

    public static bool HasAny(IFieldSymbol field) => field.ContainingType.DeclaringSyntaxReferences.Any(reference =>
        reference.Span.Length > LongestClass ||
        reference.GetSyntax().DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == field.Name && IsWrite(name)));

    private static bool IsWrite(ExpressionSyntax name)
    {
        while (name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
        {
            name = access;
        }

        return name.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == name,
            ArgumentSyntax argument =>
                !argument.RefKindKeyword.ValueText.Equals("", StringComparison.Ordinal) || argument.Parent is TupleExpressionSyntax,
            PrefixUnaryExpressionSyntax prefix => prefix.OperatorToken.ValueText is "++" or "--" or "&",
            PostfixUnaryExpressionSyntax postfix => postfix.OperatorToken.ValueText is "++" or "--",
            RefExpressionSyntax => true,
            _ => false,
        };
    }
}
