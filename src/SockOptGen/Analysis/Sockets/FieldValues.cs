using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Sockets;

/// <summary>What the class of a field writes into it. Of a field that others may write into it is not everything.</summary>
internal static class FieldValues
{
    /// <summary>The initializer of <paramref name="field"/>, and whatever names it on the left or by reference; null: not known.</summary>
    public static IEnumerable<IOperation?> Of(IFieldSymbol field, Compilation compilation)
    {
        foreach (var declaration in field.ContainingType.DeclaringSyntaxReferences)
        {
            if (!compilation.ContainsSyntaxTree(declaration.SyntaxTree))
            {
                yield return null;
                continue;
            }

            foreach (var node in declaration.GetSyntax().DescendantNodes())
            {
                if (IsMeant(node, field.Name))
                {
                    yield return ValueOf(compilation.GetSemanticModel(declaration.SyntaxTree), node, field);
                }
            }
        }
    }

    private static bool IsMeant(SyntaxNode node, string name) => node switch
    {
        VariableDeclaratorSyntax { Initializer: not null, Identifier.ValueText: var declared, Parent.Parent: FieldDeclarationSyntax } =>
            declared == name,
        AssignmentExpressionSyntax assignment => Names(assignment.Left, name),
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => Names(argument.Expression, name),
        RefExpressionSyntax reference => Names(reference.Expression, name),
        _ => false,
    };

    private static IOperation? ValueOf(SemanticModel model, SyntaxNode node, IFieldSymbol field) => node switch
    {
        VariableDeclaratorSyntax declarator => model.GetOperation(declarator.Initializer!.Value),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression }
            when model.GetOperation(node) is ISimpleAssignmentOperation
            {
                Target: IFieldReferenceOperation { Field: var target }, Value: var value,
            } && SymbolEqualityComparer.Default.Equals(target.OriginalDefinition, field.OriginalDefinition) => value,
        _ => null,
    };

    // The last name: of `_socket.NoDelay = true` the property is assigned.
    private static bool Names(ExpressionSyntax expression, string name) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == name,
        ParenthesizedExpressionSyntax parenthesized => Names(parenthesized.Expression, name),
        TupleExpressionSyntax tuple => tuple.Arguments.Any(argument => Names(argument.Expression, name)),
        _ => false,
    };
}
