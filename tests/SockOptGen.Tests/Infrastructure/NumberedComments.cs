using System.Text.RegularExpressions;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>The comments that random edits put into programs, c0c, c1c and so on: a fix loses none of them.</summary>
internal static partial class NumberedComments
{
    public static void AssertKept(string before, string after, string what = "") =>
        Assert.True(In(before).SequenceEqual(In(after)), $"{what}\n{before}\n{after}");

    private static IEnumerable<string> In(string text) =>
        Comment().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("\\bc[0-9]+c\\b")]
    private static partial Regex Comment();
}
