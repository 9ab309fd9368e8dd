namespace SockOptGen.Benchmarks.Corpus;

/// <summary>Paths from a repository's root, between slashes; the root itself is the empty one.</summary>
internal static class RepositoryPath
{
    public static string Folder(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    /// <summary><paramref name="relative"/> as a project file in <paramref name="folder"/> writes it.</summary>
    public static string Combine(string folder, string relative)
    {
        var parts = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var part in relative.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ".."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    public static bool IsUnder(string path, string folder) =>
        folder.Length == 0 || path.StartsWith($"{folder}/", StringComparison.Ordinal);
}
