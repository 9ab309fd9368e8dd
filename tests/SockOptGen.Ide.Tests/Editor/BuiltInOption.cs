using System.Text.Json;

namespace SockOptGen.Ide.Tests.Editor;

/// <summary>What the catalogue says on an option.</summary>
internal static class BuiltInOption
{
    /// <summary>What an accessor says first: <paramref name="lead"/>, and what the catalogue says of the option.</summary>
    public static string SummaryAfter(string lead, string name) => lead + char.ToLowerInvariant(Summary(name)[0]) + Summary(name)[1..];

    private static string Summary(string name) => Directory.GetFiles(Path.Combine(Repository.Root, "options"), "*.json")
        .Append(Path.Combine(Repository.Root, "options.json"))
        .SelectMany(file => Summaries(file, name))
        .Single();

    private static List<string> Summaries(string file, string name)
    {
        using var catalogue = JsonDocument.Parse(
            File.ReadAllText(file),
            new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return
        [
            .. catalogue.RootElement.GetProperty("options").EnumerateArray()
                .Where(option => option.GetProperty("name").GetString() == name)
                .Select(option => option.GetProperty("summary").GetString()!),
        ];
    }
}
