using SockOptGen.Catalogue;

namespace SockOptGen.Conformance.Tests.Facts;

/// <summary>The first versions that were looked up in the history of a system.</summary>
internal static class SinceFacts
{
    /// <summary>What the catalogue says otherwise.</summary>
    public static IEnumerable<string> Wrong(CatalogueFile file)
    {
        foreach (var row in FactFile.Read("since"))
        {
            var platform = PlatformInfo.Find(row[0])!.Platform;
            var since = file.Options.Single(option => option.Level == row[1] && option.NameOn(platform) == row[2]).Since[platform];
            if (since != row[3])
            {
                yield return $"{row[2]} of {row[1]} is there since {row[3]} ({row[4]}), not {since}";
            }
        }
    }
}
