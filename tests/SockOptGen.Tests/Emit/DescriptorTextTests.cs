using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Api;
using SockOptGen.Emit;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

/// <summary>Prose of a catalogue that a program can read.</summary>
public class DescriptorTextTests
{
    public static TheoryData<string> Texts =>
    [
        "Plain.",
        "It \"quotes\", and \\ {0} {braces} // and /* comments.",
        "Ünï©öde – dashes, 一, and a tab\tin it.",
        string.Join(" ", Enumerable.Repeat("long \"words\" with a, comma ? and : an || operator", 12)),
        new string('x', 400),
        " ",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_literal_is_the_text(string text)
    {
        var literal = TextLiteral.Of(text);

        var value = SyntaxFactory.ParseExpression(SourceLines.Fit(literal)).DescendantNodesAndSelf()
            .OfType<LiteralExpressionSyntax>().Select(part => part.Token.ValueText);
        Assert.Equal(text, string.Concat(value));
    }

    /// <summary>Nothing of it is visible in C#: it has a constant alone.</summary>
    [Fact]
    public void Structure_without_a_visible_field_has_no_members()
    {
        const string Catalogue =
            """
            {
              "types": {
                "t-request": {
                  "kind": "structure", "struct": "TestRequest", "size": 4, "summary": "A request.",
                  "fields": [ { "type": "int32", "offset": 0, "value": 7 } ]
                }
              },
              "options": [ {
                "name": "T_A", "level": "SOL_SOCKET", "accessor": "TestA", "type": "t-request", "access": "read-write",
                "numbers": { "linux": 901 }, "summary": "A test."
              } ]
            }
            """;
        var project = TestProject.WithCatalogue(Catalogue) with
        {
            Properties = [("SockOptGenLevels", "Udp"), ("SockOptGenDescriptors", "true")],
        };

        var text = project.Run().AssertCompiles()[HintNames.Descriptors];

        Assert.Contains("TestRequest => [],", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It \"quotes\" and \\ {0}.")]
    [InlineData("Ünï©öde – dashes.")]
    public void Prose_of_a_user_is_in_the_list(string summary)
    {
        var catalogue = new JsonObject
        {
            ["options"] = new JsonArray(new JsonObject
            {
                ["name"] = "T_A",
                ["level"] = "SOL_SOCKET",
                ["accessor"] = "TestA",
                ["type"] = "int32",
                ["access"] = "read",
                ["numbers"] = new JsonObject { ["linux"] = 901 },
                ["notListed"] = summary,
                ["summary"] = summary,
                ["remarks"] = string.Join(' ', Enumerable.Repeat(summary, 20)),
            }),
        };
        var project = TestProject.WithCatalogue(catalogue.ToJsonString()) with
        {
            Properties = [("SockOptGenLevels", "Udp"), ("SockOptGenDescriptors", "true")],
        };

        var text = project.Run().AssertCompiles()[HintNames.Descriptors];

        Assert.Contains($"WhyNotListed = {TextLiteral.Of(summary)}", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= SourceLines.Width, line));
    }
}
