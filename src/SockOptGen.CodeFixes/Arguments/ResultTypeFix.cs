using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.CodeFixes.ToAccessor;

namespace SockOptGen.CodeFixes.Arguments;

/// <summary>SOCK1003: the answer as the type that it is, and from there to the one that is wanted; or
/// the accessor, which answers that.</summary>
internal static class ResultTypeFix
{
    public static IEnumerable<Fix> Find(FixSite site)
    {
        var option = site.Judged.Dotnet();
        var isCast = ReadUse.Of(site) is { Node: CastExpressionSyntax };
        if (option is { Option: { } native, Name.IsExact: true } && AccessorFix.Find(site, native, []) is { } accessor)
        {
            yield return accessor with { KeepsMeaning = accessor.KeepsMeaning && isCast };
        }

        if (option is { Option: not null, ValueType: null } && ReadUse.Of(site) is { Node: CastExpressionSyntax cast, Type: { } type } &&
            Cast(cast, type) is var (title, make))
        {
            yield return new Fix(title, title, new Change(
                cast, [cast.Expression],
                current => Comments.Keep(cast, make(SyntaxBuilder.CastToInt(current.Of(cast.Expression))).WithTriviaFrom(cast))))
            {
                KeepsMeaning = true,
            };
        }
    }

    private static (string Title, Func<ExpressionSyntax, ExpressionSyntax> Make)? Cast(CastExpressionSyntax cast, ITypeSymbol type) =>
        type switch
        {
            { SpecialType: SpecialType.System_Boolean } =>
                ("Cast to int and compare with 0",
                    number =>
                        SyntaxBuilder.Parenthesize(SyntaxBuilder.Binary(SyntaxKind.NotEqualsExpression, number, SyntaxBuilder.Number(0)))),
            { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } or { TypeKind: TypeKind.Enum } =>
                ($"Cast to int and then to {cast.Type}", number => SyntaxFactory.CastExpression(cast.Type, number)),
            _ => null,
        };
}
