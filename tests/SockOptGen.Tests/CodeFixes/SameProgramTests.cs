using System.Text.RegularExpressions;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>Programs of random shapes before and after fixes: they run on a socket, leave the same
/// trace, and keep their comments.</summary>
public partial class SameProgramTests
{
    private const int MethodsOfAFile = 100;

    private static readonly FixTest s_test = new FixTest("SOCK3001").OnLinux;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, AllTests.AreWanted ? 10 : 1)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Program_does_the_same(int seed)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The numbers of its options are those of Linux.");
        var workspace = await FixWorkspace.CreateAsync(s_test.Project, s_test.Analyzer, new FixVariants(seed).Make(MethodsOfAFile));
        var (textBefore, before) = (Assert.Single(await workspace.TextsAsync()), await workspace.LoadAsync());

        await workspace.FormatAsync("SOCK3001", "SOCK1002", "SOCK1003", "SOCK1004");

        var (text, after) = (Assert.Single(await workspace.TextsAsync()), await workspace.LoadAsync());
        for (var i = 0; i < MethodsOfAFile; i++)
        {
            var (old, now) = (Method(textBefore, i), Method(text, i));
            Assert.True(Comments(old).SequenceEqual(Comments(now)), $"{old}\n{now}");
            var (oldTrace, trace) = (Trace(before, i), Trace(after, i));
            Assert.True(oldTrace.SequenceEqual(trace), $"{old}\n{string.Join(", ", oldTrace)}\n{now}\n{string.Join(", ", trace)}");
        }

        // Otherwise nothing was tried.
        Assert.InRange(Calls().Count(text), 1, Calls().Count(textBefore) * 2 / 3);
    }

    /// <summary>Also after fixes that mean something else, each alone.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Program_compiles_and_keeps_its_comments(int seed)
    {
        var test = new FixTest("SOCK2001");
        var text = new FixVariants(seed).MakeWrong(MethodsOfAFile / 10);
        Task<FixWorkspace> OpenAsync() => FixWorkspace.CreateAsync(test.Project, test.Analyzer, text);

        var (workspace, tried) = (await OpenAsync(), 0);
        foreach (var (diagnostic, i) in (await workspace.DiagnosticsAsync()).Select((diagnostic, i) => (diagnostic, i)).ToList())
        {
            var actions = FixWorkspace.HasFixes(diagnostic) ? await workspace.ActionsAsync(diagnostic) : [];
            for (var j = 0; j < actions.Count; j++, tried++)
            {
                var own = await OpenAsync();
                await own.ApplyAsync((await own.ActionsAsync((await own.DiagnosticsAsync())[i]))[j]);
                var after = Assert.Single(await own.TextsAsync());
                Assert.True(Comments(text).SequenceEqual(Comments(after)), $"{actions[j].Title}: {diagnostic}\n{after}");
            }
        }

        Assert.NotEqual(0, tried);
    }

    private static List<string> Trace(System.Reflection.Assembly assembly, int method) =>
        (List<string>)assembly.GetType("Program")!.GetMethod("Run")!.Invoke(null, [$"M{method}"])!;

    private static string Method(string text, int method)
    {
        var start = text.IndexOf($" M{method}()", StringComparison.Ordinal);
        var end = text.IndexOf(" async Task M", start, StringComparison.Ordinal);
        return text[start..(end < 0 ? text.Length : end)];
    }

    private static IEnumerable<string> Comments(string text) =>
        Comment().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("c[0-9]+c")]
    private static partial Regex Comment();

    [GeneratedRegex("[GS]etSocketOption")]
    private static partial Regex Calls();
}
