namespace SockOptGen.Conformance.Tests;

/// <summary>What a check found.</summary>
/// <param name="What">What was checked: names, structures, fields, access.</param>
/// <param name="Names">All of them.</param>
/// <param name="Missing">Those that the source lacks.</param>
/// <param name="Wrong">What the source says otherwise, each with its name first.</param>
internal sealed record Findings(string What, IReadOnlyList<string> Names, IReadOnlyList<string> Missing, IReadOnlyList<string> Wrong)
{
    /// <summary>How many the source knows, as the catalogue states them or otherwise.</summary>
    public int Checked => Names.Count - Missing.Count;

    /// <summary>Writes the counts and the missing names to the test's output, and fails on anything
    /// wrong, or if nothing was checked.</summary>
    public static void AssertRight(string source, IEnumerable<Findings> all)
    {
        var findings = all.ToList();
        foreach (var finding in findings)
        {
            TestContext.Current.TestOutputHelper!.WriteLine(
                $"{source}: {finding.Checked} {finding.What} checked, {finding.Missing.Count} missing there: " +
                    $"{string.Join(", ", finding.Missing)}");
        }

        var wrong = findings.SelectMany(finding => finding.Wrong).ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.All(findings, finding => Assert.NotEqual(0, finding.Checked));
    }

    /// <summary>Asks <paramref name="answer"/> for each item; an item may be asked about more than once, and counts once.</summary>
    /// <typeparam name="T">What is checked.</typeparam>
    /// <param name="what">What it is called.</param>
    /// <param name="items">All of it.</param>
    /// <param name="name">The name of an item.</param>
    /// <param name="answer">Whether the source knows an item, and what is wrong with it.</param>
    public static Findings Of<T>(string what, IEnumerable<T> items, Func<T, string> name, Func<T, (bool IsKnown, string? Wrong)> answer)
    {
        var answers = items.Select(item => (Name: name(item), Answer: answer(item))).ToList();
        return new Findings(
            what,
            [.. answers.Select(item => item.Name).Distinct()],
            [.. answers.Where(item => !item.Answer.IsKnown).Select(item => item.Name).Distinct()],
            [.. answers.Where(item => item.Answer.Wrong is not null).Select(item => $"{item.Name} {item.Answer.Wrong}").Distinct()]);
    }
}
