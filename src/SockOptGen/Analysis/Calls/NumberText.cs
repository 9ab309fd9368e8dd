using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Calls;

/// <summary>Numbers in messages, as the source writes them: 0xFFFF says more than 65535 to who wrote it.</summary>
internal static class NumberText
{
    /// <summary>The number of <paramref name="argument"/>: by the literal in the call, or that of the constant it names; else in decimal
    /// digits.</summary>
    public static string Of(in CodeArgument argument) =>
        argument.Operation is { } operation && (Literal(operation.Syntax) ?? Literal(Declared(operation))) is { } literal &&
        CodeReader.ToNumber(literal.Token.Value) == argument.Number && IsOtherThanDecimal(literal.Token.Text)
            ? literal.Token.Text.TrimEnd('u', 'U', 'l', 'L')
            : Digits.Of(argument.Number);

    private static bool IsOtherThanDecimal(string text) => text.Length > 2 && text[0] == '0' && char.IsLetter(text[1]);

    // Null where it names something.
    private static LiteralExpressionSyntax? Literal(SyntaxNode? syntax) =>
        DeclaredConstant.Behind((syntax as ArgumentSyntax)?.Expression ?? syntax as ExpressionSyntax).Value as LiteralExpressionSyntax;

    // What a constant was declared as; another constant behind it has a name that says more than its number.
    private static ExpressionSyntax? Declared(IOperation operation)
    {
        ISymbol? symbol = CodeReader.Unwrap(operation) switch
        {
            IFieldReferenceOperation { Field.HasConstantValue: true } field => field.Field,
            ILocalReferenceOperation { Local.HasConstantValue: true } local => local.Local,
            _ => null,
        };
        return symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } => value,
            EnumMemberDeclarationSyntax { EqualsValue.Value: var value } => value,
            _ => null,
        };
    }
}
