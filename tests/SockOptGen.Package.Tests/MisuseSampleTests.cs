using System.Globalization;
using System.Text.RegularExpressions;

namespace SockOptGen.Package.Tests;

/// <summary>The sample of mistakes: each rule speaks where the sample says, and the page of the rules shows what it says.</summary>
public sealed partial class MisuseSampleTests
{
    private static readonly string s_sample = Path.Combine(Repository.Root, "samples", "Misuse");

    [Fact]
    public async Task Every_mistake_is_reported_and_printed_on_the_page()
    {
        AllTests.Only();
        var artifacts = Directory.CreateTempSubdirectory("SockOptGen.Misuse.");
        try
        {
            // Built aside, so that no other build of the same projects is in the way.
            var build = (await DotnetCommand.RunAsync(s_sample, "build", "--artifacts-path", artifacts.FullName)).ShouldSucceed();

            var messages =
                build.Messages.Select(message => (Place: Place().Match(message.Place), message.Severity, message.Id, message.Text))
                    .ToList();
            Assert.All(messages, message => Assert.True(message.Place.Success && message.Severity == "warning"));
            Assert.Equal(Marks(), messages.Select(message => (Line(message.Place), message.Id)).Order());

            var printed = messages.OrderBy(message => Line(message.Place))
                .ThenBy(message => int.Parse(message.Place.Groups[3].ValueSpan, CultureInfo.InvariantCulture))
                .Select(message => $"{message.Place.Value}: {message.Severity} {message.Id}: {message.Text}").ToList();
            Assert.Contains($"```\n{string.Join('\n', printed)}\n```", Read("docs", "rules.md"), StringComparison.Ordinal);
            var shown = Read("README.md").Split('\n').Where(line => line.StartsWith("Mistakes.cs(", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(shown);
            Assert.Empty(shown.Except(printed));
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_rule_over_calls_has_its_mistake() => Assert.Equal(
        Directory.GetFiles(Path.Combine(Repository.Root, "docs", "rules")).Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(id => !id.StartsWith("SOCK0", StringComparison.Ordinal)).Order(),
        Marks().Select(mark => mark.Id).Distinct().Order());

    private static string Read(params ReadOnlySpan<string> path) =>
        File.ReadAllText(Path.Combine([Repository.Root, .. path])).ReplaceLineEndings("\n");

    /// <summary>The lines of the sample with the rules that their comments name.</summary>
    private static IEnumerable<(int Line, string Id)> Marks() => File.ReadAllLines(Path.Combine(s_sample, "Mistakes.cs"))
        .SelectMany((line, i) => Id().Matches(line).Select(id => (i + 1, id.Value))).Order();

    private static int Line(Match place) => int.Parse(place.Groups[2].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"([^/\\]+\.cs)\((\d+),(\d+)\)$")]
    private static partial Regex Place();

    [GeneratedRegex(@"SOCK\d{4}")]
    private static partial Regex Id();
}
