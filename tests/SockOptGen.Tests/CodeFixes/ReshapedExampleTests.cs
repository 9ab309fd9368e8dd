using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>The examples of all tests of rules and fixes, with comments and line breaks at random places: each fix can be applied, its
/// result compiles and keeps the comments, and fixing everything twice is the same as once.</summary>
public class ReshapedExampleTests
{
    private const int EditsOfAnExample = 8;

    private static readonly FixTest s_test = new("SOCK3001");

    private static readonly Lazy<List<string>> s_examples =
        new(() => TestExamples.In(
            Directory.EnumerateFiles(Repository.Find("tests/SockOptGen.Tests"), "*Tests.cs", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal).Select(File.ReadAllText)));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, AllTests.AreWanted ? 8 : 1)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Fixes_survive(int seed)
    {
        var (random, tried) = (new Random(seed), 0);
        foreach (var example in s_examples.Value.Where((_, index) => index % 32 == seed))
        {
            var text = TriviaEdits.Apply(example, EditsOfAnExample, random);
            var workspace = await FixWorkspace.CreateUncheckedAsync(s_test.Project, s_test.Analyzer, text);
            // An example for another project; or a comment between what belongs together.
            if ((await workspace.ErrorsAsync()).Count != 0)
            {
                continue;
            }

            tried += await workspace.AssertEachAppliesAsync();
            await workspace.FormatAsync("SOCK3001", "SOCK1002", "SOCK1003", "SOCK1004");
            var once = Assert.Single(await workspace.TextsAsync());
            NumberedComments.AssertKept(text, once);

            await workspace.FormatAsync("SOCK3001", "SOCK1002", "SOCK1003", "SOCK1004");
            Assert.Equal(once, Assert.Single(await workspace.TextsAsync()));
        }

        Assert.NotEqual(0, tried);
    }
}
