namespace SockOptGen.Conformance.Tests;

/// <summary>What a check of constants found.</summary>
/// <param name="Checked">How many names the source has, with the catalogue's number or another.</param>
/// <param name="Missing">The names that the source lacks.</param>
/// <param name="Wrong">What the source says otherwise.</param>
internal sealed record Findings(int Checked, IReadOnlyList<string> Missing, IReadOnlyList<string> Wrong)
{
    /// <summary>Writes the counts and the missing names to the test's output, and fails on anything wrong.</summary>
    public void AssertRight(string source)
    {
        var report = $"{source}: {Checked} names checked, {Missing.Count} missing there: {string.Join(", ", Missing)}";
        TestContext.Current.TestOutputHelper!.WriteLine(report);
        Assert.Empty(Wrong);
    }
}
