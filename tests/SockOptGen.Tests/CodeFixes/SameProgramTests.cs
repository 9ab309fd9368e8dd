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
            NumberedComments.AssertKept(old, now);
            var (oldTrace, trace) = (Trace(before, i), Trace(after, i));
            Assert.True(oldTrace.SequenceEqual(trace), $"{old}\n{string.Join(", ", oldTrace)}\n{now}\n{string.Join(", ", trace)}");
        }

        // Otherwise nothing was tried.
        Assert.InRange(Calls().Count(text), 1, Calls().Count(textBefore) / 2);
    }

    /// <summary>Also after fixes that mean something else, each alone.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Program_compiles_and_keeps_its_comments(int seed)
    {
        var test = new FixTest("SOCK2001");
        var workspace =
            await FixWorkspace.CreateAsync(test.Project, test.Analyzer, new FixVariants(seed).MakeWrong(MethodsOfAFile / 10));

        Assert.NotEqual(0, await workspace.AssertEachAppliesAsync());
    }

    private static List<string> Trace(System.Reflection.Assembly assembly, int method) =>
        (List<string>)assembly.GetType("Program")!.GetMethod("Run")!.Invoke(null, [$"M{method}"])!;

    private static string Method(string text, int method)
    {
        var start = text.IndexOf($" M{method}()", StringComparison.Ordinal);
        var end = text.IndexOf(" async Task M", start, StringComparison.Ordinal);
        return text[start..(end < 0 ? text.Length : end)];
    }

    [GeneratedRegex("[GS]etSocketOption")]
    private static partial Regex Calls();
}
