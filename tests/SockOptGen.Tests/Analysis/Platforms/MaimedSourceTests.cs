using Microsoft.CodeAnalysis;

namespace SockOptGen.Tests.Analysis.Platforms;

/// <summary>What stands in an editor is rarely complete: the flow answers on anything.</summary>
public class MaimedSourceTests
{
    private const int Seed = 20260117;

    public static TheoryData<string> All() =>
        [.. AllSources().Distinct().Where((_, index) => AllTests.AreWanted || index % 4 == 0)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Missing_tokens_are_survived(string source)
    {
        var random = new Random(Seed);
        var tokens = Probes.Compile(source).SyntaxTrees.Single().GetRoot(TestContext.Current.CancellationToken).DescendantTokens()
            .Where(token => token.Span.Start >= token.SyntaxTree!.ToString().IndexOf("Probing;", StringComparison.Ordinal) + 8)
            .ToArray();
        var text = tokens[0].SyntaxTree!.ToString();
        for (var i = 0; i < 3; i++)
        {
            var maimed = text;
            foreach (var token in tokens.Where(_ => random.Next(tokens.Length) < 2).Append(tokens[random.Next(tokens.Length)]).Distinct()
                .OrderByDescending(token => token.SpanStart))
            {
                maimed = maimed.Remove(token.SpanStart, token.Span.Length);
            }

            var tree = tokens[0].SyntaxTree!;
            var compilation = Probes.Compile(source, isProgram: random.Next(2) == 0);
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(),
                tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(maimed)));
            Assert.All(await Probes.AskAsync(compilation), answer => Assert.NotNull(answer.Actual));
        }
    }

    private static IEnumerable<string> AllSources()
    {
        foreach (var data in new[] { Sources.Tests(), Sources.Statements(), Sources.Switches(), Sources.Locals(), Sources.Functions(),
            Sources.Exceptions(), Sources.Values(), Sources.Handled(), Sources.Guards() })
        {
            foreach (var row in data)
            {
                yield return Probes.InMethod(row.Data);
            }
        }

        foreach (var row in Sources.Members().Concat(Sources.Attributes()))
        {
            yield return row.Data;
        }
    }
}
