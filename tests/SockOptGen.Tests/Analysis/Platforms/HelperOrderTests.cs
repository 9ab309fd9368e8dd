using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SockOptGen.Tests.Analysis.Platforms;

/// <summary>What a helper is must not depend on which file was looked at before.</summary>
public class HelperOrderTests
{
    private const int Seed = 20260311;

    [Theory]
    [InlineData(6)]
    [InlineData(40)]
    [InlineData(400)]
    public Task Row_of_helpers_is_a_guard_in_every_order(int length) => AssertAsync(
        length, i => i == length - 1 ? "System.OperatingSystem.IsLinux()" : $"H{i + 1}.Is", _ => ("linux", "windows macos"));

    /// <summary>Half of them can reach the others, and each other: nothing is known of those.</summary>
    [Fact]
    public Task Circle_of_helpers_is_unknown_in_every_order() => AssertAsync(
        30, i => i < 20 ? $"H{(i + 1) % 20}.Is || H{i + 7}.Is" : "System.OperatingSystem.IsLinux()",
        i => i < 20 ? (null, null) : ("linux", "windows macos"));

    private static async Task AssertAsync(int length, Func<int, string> helper, Func<int, (string? Yes, string? No)> expected)
    {
        var random = new Random(Seed);
        var first = Probes.Compile("class Nothing;");
        var options = (CSharpParseOptions)first.SyntaxTrees.Single().Options;
        var files = Enumerable.Range(0, length).Select(i => CSharpSyntaxTree.ParseText(
            $$"""
            static class H{{i}}
            {
                public static bool Is => {{helper(i)}};
                static void M() { if (H{{i}}.Is) Probing.Probe("{{i}} yes"); else Probing.Probe("{{i}} no"); }
            }
            """,
            options, $"{i}.cs", cancellationToken: TestContext.Current.CancellationToken)).ToArray();

        var answers = new List<Dictionary<string, string>>();
        for (var round = 0; round < 6; round++)
        {
            random.Shuffle(files);
            answers.Add((await Probes.AskAsync(first.AddSyntaxTrees(files))).ToDictionary(answer => answer.Expected,
                answer => answer.Actual));
        }

        Assert.All(answers, round => Assert.Equal(answers[0], round));
        for (var i = 0; i < length; i++)
        {
            var (yes, no) = expected(i);
            Assert.Equal(yes ?? answers[0][$"{i} yes"], answers[0][$"{i} yes"]);
            Assert.Equal(no ?? answers[0][$"{i} no"], answers[0][$"{i} no"]);
        }
    }
}
