using System.Text.Json;

namespace SockOptGen.Ide.Tests.Editor;

/// <summary>What the catalogue says on an option.</summary>
internal static class BuiltInOption
{
    public static string Summary(string name)
    {
        using var catalogue = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Repository.Root, "options.json")),
            new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return catalogue.RootElement.GetProperty("options").EnumerateArray()
            .Single(option => option.GetProperty("name").GetString() == name)
            .GetProperty("summary").GetString()!;
    }
}
