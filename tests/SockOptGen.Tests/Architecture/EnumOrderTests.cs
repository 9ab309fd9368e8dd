using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Catalogue;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Architecture;

/// <summary>The order of an enumeration's members says nothing: who inserts one would change what others mean.</summary>
public class EnumOrderTests
{
    private static readonly HashSet<string> s_enums = [.. typeof(KindInfo).Assembly.GetTypes().Where(type =>
        type.IsEnum).Select(type => type.Name)];

    [Fact]
    public void No_comparison_goes_by_the_order_of_members()
    {
        var files = Directory.GetFiles(Repository.Find("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();

        Assert.True(files.Count > 200);
        Assert.Empty(files.SelectMany(file => Comparisons(File.ReadAllText(file)).Select(text => $"{Path.GetFileName(file)}: {text}")));
    }

    [Theory]
    [InlineData("bool F(ValueKind kind) => kind <= ValueKind.Linger;", "kind <= ValueKind.Linger")]
    [InlineData("bool F(ValueKind kind) => kind is > ValueKind.Linger and not ValueKind.List;", "> ValueKind.Linger")]
    [InlineData("bool F(ValueKind kind) => kind == ValueKind.Linger;", null)]
    [InlineData("bool F(int count) => count < 7;", null)]
    public void A_comparison_by_order_is_found(string source, string? found) =>
        Assert.Equal(found is null ? [] : [found], Comparisons(string.Create(CultureInfo.InvariantCulture, $"class C {{ {source} }}")));

    private static IEnumerable<string> Comparisons(string source) => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes()
        .Where(node => node switch
        {
            BinaryExpressionSyntax binary => IsOrder(binary.OperatorToken) && (IsMember(binary.Left) || IsMember(binary.Right)),
            RelationalPatternSyntax pattern => IsMember(pattern.Expression),
            _ => false,
        })
        .Select(node => node.ToString());

    private static bool IsOrder(SyntaxToken token) =>
        token.Kind() is SyntaxKind.LessThanToken or SyntaxKind.LessThanEqualsToken or
            SyntaxKind.GreaterThanToken or SyntaxKind.GreaterThanEqualsToken;

    private static bool IsMember(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name } && s_enums.Contains(name.Identifier.ValueText);
}
