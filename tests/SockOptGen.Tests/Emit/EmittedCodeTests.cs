using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

public class EmittedCodeTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("All", "All")]
    [InlineData("Tcp", "windows")]
    [InlineData("So", "linux")]
    [InlineData("IPPROTO_IPV6,udp", "macos,freebsd")]
    public void Every_choice_compiles_without_a_warning(string levels, string platforms)
    {
        var project =
            new TestProject
            {
                Properties = [("SockOptGenLevels", levels), ("SockOptGenPlatforms", platforms),
                ("SockOptGenDescriptors", "true")]
            };

        project.Run().AssertCompiles();
        (project with { LanguageVersion = LanguageVersion.CSharp14 }).Run().AssertCompiles();
    }

    [Theory]
    [InlineData("\"before\": \"bind\", \"late\": \"ignored\"", " Set it before Bind.")]
    [InlineData("\"before\": [\"connect\", \"listen\"], \"late\": { \"linux\": \"refused\" }",
        " On Linux set it before Connect or Listen.")]
    [InlineData("\"before\": \"listen\", \"late\": { \"freebsd\": \"refused\" }", null)]
    public void Documentation_says_until_when_an_option_can_be_set(string keys, string? sentence)
    {
        var text = TestProject.WithCatalogue(
            "{ \"options\": [ { \"name\": \"OWN\", \"level\": \"SOL_SOCKET\", \"accessor\": \"Own\", \"type\": \"int32\", \"access\": " +
            "\"read-write\", " +
            $"\"numbers\": {{ \"linux\": 900, \"windows\": 900 }}, {keys}, \"summary\": \"Own.\" }} ] }}").Run().AllText;

        Assert.Equal(sentence is not null,
            text.Contains("<c>OWN</c> of <c>SOL_SOCKET</c>." + (sentence ?? " Set it before"), StringComparison.Ordinal));
        Assert.Equal(sentence is not null, text.Contains("et it before", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_option_gets_what_its_access_allows()
    {
        var text = new TestProject { Properties = [("SockOptGenLevels", "All"), ("SockOptGenPlatforms", "All")] }.Run().AllText;

        foreach (var linked in BuiltInCatalogue.Linked.Options)
        {
            var (reads, writes) = (linked.Can(Access.Read, PlatformInfo.All.Select(info => info.Platform).ToEquatableArray()),
                linked.Can(Access.Write, PlatformInfo.All.Select(info => info.Platform).ToEquatableArray()));
            var (getter, setter) = (AccessorName.Of(linked.Option, Access.Read), AccessorName.Of(linked.Option, Access.Write));
            if (!reads && linked.Option.Command is not null)
            {
                // Its name without the verb may be that of an option that can be read.
                getter = setter;
                reads = writes;
            }

            Assert.Equal(reads, text.Contains($" {getter}(this Socket socket", StringComparison.Ordinal));
            Assert.Equal(reads, text.Contains($" {getter.Try}(this Socket socket", StringComparison.Ordinal));
            Assert.Equal(writes, text.Contains($" {setter}(this Socket socket", StringComparison.Ordinal));
            Assert.Equal(writes, text.Contains($" {setter.Try}(this Socket socket", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Everything_emitted_is_internal_and_embedded()
    {
        var compilation = new TestProject { Properties = [("SockOptGenDescriptors", "true")] }.Run().Compilation;
        // A type within another one is seen by whoever sees that.
        var types = EmittedTypesTests.TypesOf(compilation).Where(type => type.ContainingType is null).ToList();

        Assert.Contains(types, type => type.Name == EmittedTypes.Accessors);
        Assert.All(types, type => Assert.Equal(Accessibility.Internal, type.DeclaredAccessibility));
        Assert.All(types,
            type =>
                Assert.Contains(type.GetAttributes(),
                    attribute => attribute.AttributeClass!.ToDisplayString() == "Microsoft.CodeAnalysis.EmbeddedAttribute"));
        Assert.All(types,
            type => Assert.Contains(type.GetAttributes(), attribute => attribute.AttributeClass!.Name == "GeneratedCodeAttribute"));
        Assert.All(types, type => Assert.Empty(type.StaticConstructors));
    }

    [Fact]
    public void Every_accessor_is_documented()
    {
        var compilation = new TestProject().Run().Compilation;
        var type = compilation.GetTypeByMetadataName(EmittedTypes.AccessorsInFull)!;
        var accessors = type.GetMembers().OfType<IMethodSymbol>().Where(method => method.DeclaredAccessibility == Accessibility.Public)
            .ToList();

        Assert.True(accessors.Count > 500);
        Assert.All(accessors, method => Assert.True(
            method.GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken) is { } xml &&
                (xml.Contains("<summary>", StringComparison.Ordinal) ||
                    xml.Contains($"<inheritdoc cref=\"M:{EmittedTypes.AccessorsInFull}.", StringComparison.Ordinal)),
            method.Name));
    }

    [Fact]
    public void No_text_of_a_catalogue_leaves_its_comment()
    {
        // The reader refuses these; the emitter does not rely on it.
        const string Hostile = "a */ </summary> \r\n #error \u2028 & <see cref=\"X\"/> \u0000";

        var escaped = SockOptGen.Emit.Documentation.Escape(Hostile);

        Assert.DoesNotContain(escaped, c => char.IsControl(c) || c is '<' or '>' or '\u2028');
        Assert.Contains("&amp;", escaped, StringComparison.Ordinal);
    }

    [Fact]
    public void User_global_types_do_not_shadow_what_the_emitted_code_means()
    {
        const string Source =
            "class MemoryMarshal; class Span; class Encoding; class SupportedOSPlatformAttribute; class ThreadStaticAttribute; class " +
                "BitConverter; class TimeSpan; class Architecture;";

        (new TestProject { Source = Source }).Run().AssertCompiles();
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    public void Culture_of_the_machine_does_not_matter(string culture)
    {
        var project =
            new TestProject
            {
                Properties = [("SockOptGenLevels", "All"), ("SockOptGenPlatforms", "All"),
                ("SockOptGenDescriptors", "true")]
            };
        var expected = project.Run();

        var before = CultureInfo.CurrentCulture;
        // Whatever this machine knows of the culture, its minus is not ours.
        CultureInfo.CurrentCulture = new CultureInfo(culture) { NumberFormat = { NegativeSign = "\u2212" } };
        try
        {
            var actual = project.Run();
            Assert.Equal(expected.HintNames, actual.HintNames);
            Assert.All(expected.HintNames, name => Assert.Equal(expected[name], actual[name]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Order_of_catalogues_does_not_matter()
    {
        TestFile File(string name) =>
            new($"/project/{name}.sockopt.json",
                $$"""{ "options": [ { "name": "SO_{{name}}", "level": "SOL_SOCKET", "accessor": "So{{name}}",""" +
                $$""" "type": "int32", "access": "read", "numbers": { "linux": 12 }, "summary": "Mine." } ] }""");
        var project = new TestProject { Properties = [("SockOptGenLevels", "Udp")] };

        var one = (project with { Files = [File("A"), File("B")] }).Run();
        var other = (project with { Files = [File("B"), File("A")] }).Run();

        Assert.Equal(one.HintNames.Order(), other.HintNames.Order());
        Assert.All(one.HintNames, name => Assert.Equal(one[name], other[name]));
    }
}
