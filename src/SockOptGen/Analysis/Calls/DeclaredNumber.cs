using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SockOptGen.Analysis.Calls;

/// <summary>
/// Whether a member that holds or answers a value of .NET's enumerations was written with numbers, as in
/// <c>static readonly SocketOptionName Idle = (SocketOptionName)4</c>. Then the member of that value is none that its author named.
/// </summary>
internal static class DeclaredNumber
{
    /// <remarks>Of a choice only what can be <paramref name="number"/> counts: another member is another value.</remarks>
    public static bool Is(ISymbol? member, int number, KnownSymbols symbols) =>
        ValueOf(member) is { } value && IsNumber(value, number, symbols, isCast: false);

    private static ExpressionSyntax? ValueOf(ISymbol? member) => member?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        VariableDeclaratorSyntax field => field.Initializer?.Value,
        PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
        PropertyDeclarationSyntax { Initializer.Value: var value } => value,
        PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } =>
            accessors.Count == 1 ? Returned(accessors[0].Body, accessors[0].ExpressionBody) : null,
        BaseMethodDeclarationSyntax method => Returned(method.Body, method.ExpressionBody),
        LocalFunctionStatementSyntax function => Returned(function.Body, function.ExpressionBody),
        _ => null,
    };

    private static ExpressionSyntax? Returned(BlockSyntax? body, ArrowExpressionClauseSyntax? arrow) =>
        arrow?.Expression ?? (body?.Statements is { Count: 1 } statements ? (statements[0] as ReturnStatementSyntax)?.Expression : null);

    private static bool IsNumber(ExpressionSyntax value, int number, KnownSymbols symbols, bool isCast) => value switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsNumber(parenthesized.Expression, number, symbols, isCast),
        CheckedExpressionSyntax checkedExpression => IsNumber(checkedExpression.Expression, number, symbols, isCast),
        CastExpressionSyntax cast => IsNumber(cast.Expression, number, symbols, isCast: true),
        ConditionalExpressionSyntax choice => AreNumbers([choice.WhenTrue, choice.WhenFalse], number, symbols, isCast),
        SwitchExpressionSyntax choice => AreNumbers(choice.Arms.Select(static arm => arm.Expression), number, symbols, isCast),
        LiteralExpressionSyntax => isCast,
        PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } => isCast,
        // What is cast by its name alone is a number of the project's own.
        IdentifierNameSyntax => isCast,
        MemberAccessExpressionSyntax access =>
            isCast && CodeReader.KindOf(CodeReader.LastName(access.Expression), symbols) == CodeEnum.None,
        _ => false,
    };

    private static bool AreNumbers(IEnumerable<ExpressionSyntax> values, int number, KnownSymbols symbols, bool isCast)
    {
        var own = values.Where(value => value is not ThrowExpressionSyntax && !IsOtherMember(value, number, symbols)).ToList();
        return own.Count != 0 && own.TrueForAll(value => IsNumber(value, number, symbols, isCast));
    }

    private static bool IsOtherMember(ExpressionSyntax value, int number, KnownSymbols symbols) =>
        DeclaredConstant.Behind(value).Value is MemberAccessExpressionSyntax access &&
        CodeReader.KindOf(CodeReader.LastName(access.Expression), symbols) is var kind and not CodeEnum.None &&
        !symbols.MembersWith(kind, number).Contains(access.Name.Identifier.ValueText);
}
