using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Api;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Architecture;

/// <summary>Names of what is emitted are put together and taken apart in the room Api alone.</summary>
public partial class NameOwnerTests
{
    public static TheoryData<string> Compositions =>
        ["\"Get\" + name", "\"TrySet\" + name", "$\"Use Set{name}\"", "$\"{x} TryGet{name}(…)\"", "name.StartsWith(\"Try\")"];

    [Fact]
    public void Only_the_api_puts_names_of_accessors_together() =>
        Assert.Equal("", string.Join('\n', Sources.SelectMany(file => Composed(file.Text)
        .Select(literal => $"{file.Path}: {literal}"))));

    [Fact]
    public void Only_the_api_names_the_types_that_are_always_emitted() => Assert.Equal("", string.Join('\n', Sources
        .SelectMany(file => Literals(file.Text)
        .Where(literal => EmittedTypes.All.Any(type => literal.Contains(type, StringComparison.Ordinal)))
        .Select(literal => $"{file.Path}: {literal}"))));

    [Theory]
    [MemberData(nameof(Compositions))]
    public void A_name_that_is_put_together_is_noticed(string code) => Assert.NotEmpty(Composed(code));

    [Theory]
    [InlineData("\"GetTypeByMetadataName\"")]
    [InlineData("\"Set it before\"")]
    [InlineData("$\"{x} is Set\"")]
    public void Another_text_is_not(string code) => Assert.Empty(Composed(code));

    private static IEnumerable<(string Path, string Text)> Sources
    {
        get
        {
            var source = Repository.Find("src");
            return Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
                .Select(path => (Path: Path.GetRelativePath(source, path).Replace('\\', '/'), Full: path))
                .Where(file => !Foreign().IsMatch(file.Path))
                .Select(file => (file.Path, File.ReadAllText(file.Full)));
        }
    }

    private static IEnumerable<string> Literals(string text) => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes()
        .Where(node =>
            node is InterpolatedStringExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression })
        .Select(node => node.ToString());

    private static IEnumerable<string> Composed(string text) => Literals(text).Where(literal => Composition().IsMatch(literal));

    // A prefix by itself, or in front of a hole.
    [GeneratedRegex("""^"(Try)?(Get|Set|Try)"$|\b(Try)?(Get|Set|Try)\{""")]
    private static partial Regex Composition();

    [GeneratedRegex("(^|/)(Api|Templates|obj|bin)/")]
    private static partial Regex Foreign();
}
