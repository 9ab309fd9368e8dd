using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Analysis;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Catalogue.Reading;
using SockOptGen.Configuration;
using SockOptGen.Diagnostics;
using SockOptGen.Emit;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Tests.Catalogue.Fuzz;

/// <summary>What must hold for every text that somebody may hand over as a catalogue.</summary>
internal static class FuzzCase
{
    /// <summary>A name of .NET that means an option which no catalogue here has.</summary>
    public const string Mapped = "Tcp.NoDelay";

    private const string Path = "/project/my.sockopt.json";

    /// <summary>Stands for the built-in catalogue where only what .NET maps matters.</summary>
    private static readonly CatalogueFile s_mapped = CatalogueReader.Read("/built-in.json", SourceText.From($$"""
        {
          "levels": { "SOL_MAPPED": { "prefix": "Mapped", "numbers": { "windows": 987, "linux": 987, "macos": 987, "freebsd": 987 } } },
          "options": [{
            "level": "SOL_MAPPED", "name": "SO_MAPPED", "accessor": "NoDelay", "type": "int32", "access": "read-write", "summary": "One.",
            "numbers": { "windows": 987, "linux": 987, "macos": 987, "freebsd": 987 }, "dotnet": "{{Mapped}}"
          }]
        }
        """, Encoding.UTF8), EmittedNames.Reserved).File;

    private static readonly CSharpParseOptions s_options = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
    private static readonly Settings s_settings = new([Settings.All], [Platform.Windows, Platform.Linux, Platform.MacOS, Platform.FreeBsd],
        EmitDescriptors: false);

    /// <summary>How many options came through.</summary>
    public static int Check(string json)
    {
        var text = SourceText.From(json, Encoding.UTF8);
        var read = CatalogueReader.Read(Path, text, EmittedNames.Reserved);
        Assert.Equal(read.File, CatalogueReader.Read(Path, text, EmittedNames.Reserved).File);
        Assert.All(read.Problems, problem => AssertLocated(problem.Id, problem.Span, problem.Message, text));

        var linker = new Linker(EmittedNames.Reserved);
        var (linked, problems) = (linker.Add(read.File), linker.Problems);
        Assert.All(problems, problem => AssertLocated(problem.Id, CatalogueAnalyzer.SpanOf(problem, read.Root!), problem.Message, text));
        if (linked.Options.Length == 0)
        {
            Assert.True(json.Length == 0 || read.Problems.Count + problems.Length != 0 ||
                read.File.Options.All(option => option.Accessor is null), "Options were lost without a word.");
            return 0;
        }

        foreach (var emitted in Emit(linked))
        {
            AssertHarmless(emitted);
        }

        return linked.Options.Length;
    }

    /// <summary>Whether anything is told of a catalogue.</summary>
    public static bool IsTold(string json)
    {
        var read = CatalogueReader.Read(Path, SourceText.From(json, Encoding.UTF8), EmittedNames.Reserved);
        return read.Problems.Count != 0 || IsToldByLinker(read.File);
    }

    // What a slice says of .NET is no mistake, though only one of .NET's names means anything beside s_mapped.
    private static bool IsToldByLinker(CatalogueFile file) =>
        Linker.Link([], [file], EmittedNames.Reserved).Problems.Length != 0 ||
        Linker.Link([s_mapped], [file], EmittedNames.Reserved).Problems.Any(
            problem => problem.Path == Path && problem.Message.StartsWith($"'{Mapped}'", StringComparison.Ordinal));

    private static IEnumerable<string> Emit(LinkedFile file)
    {
        var units = new EmitPlan([.. AccessorUnit.ForFiles(new LinkedCatalogue([file], []), s_settings)], s_settings);
        foreach (var unit in units.Units)
        {
            yield return AccessorEmitter.Emit(unit).ToString();
        }

        var shared = HelperPlan.For(units);
        yield return StructureEmitter.Emit(shared).ToString();
        yield return EnumEmitter.EmitDeclarations(shared).ToString();
        yield return EnumEmitter.EmitTranslations(shared).ToString();
    }

    private static void AssertLocated(string id, TextSpan span, string message, SourceText text)
    {
        Assert.Equal(id, CatalogueDescriptors.OfProblem(id).Id);
        Assert.InRange(span.End, span.Start, text.Length);
        Assert.False(string.IsNullOrWhiteSpace(message));
        Assert.DoesNotContain(message, char.IsControl);
    }

    /// <summary>Asserts that <paramref name="emitted"/> parses, its comments included, and that no text of the catalogue
    /// got out of comments and strings.</summary>
    private static void AssertHarmless(string emitted)
    {
        var tree = CSharpSyntaxTree.ParseText(emitted, s_options);
        Assert.Empty(tree.GetDiagnostics());
        AssertNothingTwice(tree.GetRoot());
        if (!emitted.Contains(CatalogueMutation.Marker, StringComparison.Ordinal))
        {
            return;
        }

        foreach (var token in tree.GetRoot().DescendantTokens())
        {
            Assert.False(Has(token.Text) && !token.IsKind(SyntaxKind.StringLiteralToken), $"Code: {token}");
            Assert.All(token.GetAllTrivia(),
                trivia => Assert.False(Has(trivia.ToFullString()) && !IsComment(trivia), $"No comment: {trivia.ToFullString()}"));
        }
    }

    /// <summary>Asserts what the compiler would, of what parses: no member and no case is there twice.</summary>
    private static void AssertNothingTwice(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            var names = node switch
            {
                EnumDeclarationSyntax declared => declared.Members.Select(member => member.Identifier.ValueText),
                SwitchExpressionSyntax chosen => chosen.Arms.Where(arm => arm.WhenClause is null).Select(arm => arm.Pattern.ToString()),
                _ => [],
            };
            Assert.Distinct(names);
        }
    }

    private static bool Has(string text) => text.Contains(CatalogueMutation.Marker, StringComparison.Ordinal);

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.SingleLineCommentTrivia;
}
