using System.Text.RegularExpressions;

namespace SockOptGen.Samples.Tests;

public class CookbookTests
{
    private const string Troubles = "Troubles";

    [Fact]
    public async Task Every_task_runs_and_fails_as_the_pages_say()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The exceptions of the pages are those of Linux.");
        using var sample = new Sample("Cookbook");
        var lines = await sample.ReadToEndAsync();
        var troubleshooting = await ReadAsync("docs/troubleshooting.md");
        // The section of each source file, and the name of that.
        var sections = Regex.Split(await ReadAsync("docs/cookbook.md"), "^(?=## )", RegexOptions.Multiline)
            .Where(section => section.StartsWith("## ", StringComparison.Ordinal))
            .ToDictionary(section => Regex.Match(section, @"^\[(\w+)\.cs\]\(", RegexOptions.Multiline).Groups[1].Value);

        // Control messages serve other tasks.
        Assert.Equal(
            sections.Keys.Except(["ControlMessages"]).Append(Troubles).Order(),
            lines.Where(line => line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line[2..]).Order());
        var text = "";
        foreach (var line in lines)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                text = line == $"# {Troubles}" ? troubleshooting : sections[line[2..]];
            }
            else
            {
                Assert.StartsWith("! ", line, StringComparison.Ordinal);
                Assert.Contains($"`{line[2..]}`", text, StringComparison.Ordinal);
            }
        }
    }

    private static Task<string> ReadAsync(string page) =>
        File.ReadAllTextAsync(Repository.Find(page), TestContext.Current.CancellationToken);
}
