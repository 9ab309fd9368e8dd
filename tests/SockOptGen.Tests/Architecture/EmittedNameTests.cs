using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Architecture;

/// <summary>What reads and links catalogues knows no emitted name, not even as a text, which no rule over types sees.</summary>
public class EmittedNameTests
{
    private static readonly HashSet<string> s_emitted = [.. Directory.GetFiles(Repository.Find("src/SockOptGen/Emit/Templates"))
        .SelectMany(file => CSharpSyntaxTree.ParseText(Regex.Replace(File.ReadAllText(file), @"\$\w+\$", "x")).GetRoot().DescendantNodes())
        .Select(node => node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            MethodDeclarationSyntax method => method.Identifier.Text,
            _ => "",
        })];

    public static TheoryData<string> Sources => [.. Directory
        .GetFiles(Repository.Find("src/SockOptGen/Catalogue"), "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Find("."), file))];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Catalogue_code_quotes_no_emitted_name(string source) => Assert.Empty(Quoted(File.ReadAllText(Repository.Find(source))));

    [Theory]
    [InlineData("(ValueKind.Linger, _) => \"SocketLinger\",")]
    [InlineData("names.Add(\"FieldInRange\");")]
    [InlineData("report($\"SocketOptionExtensions has {name}\");")]
    public void Planted_name_is_noticed(string code) => Assert.NotEmpty(Quoted($"class C {{ object M() {{ {code} }} }}"));

    private static IEnumerable<string> Quoted(string code) => CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens()
        .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken)
        .SelectMany(token => Regex.Matches(token.ValueText, @"\w+").Select(match => match.Value))
        // Longer than a word that means something by itself, as "List" and "Text" do.
        .Where(word => word.Skip(1).Any(char.IsUpper) && s_emitted.Contains(word));
}
