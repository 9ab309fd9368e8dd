namespace SockOptGen.Benchmarks.Corpus;

/// <summary>The files of one repository, as they lie in a folder OWNER+NAME.</summary>
internal sealed class Checkout
{
    private readonly ILookup<string, string> _sources;
    private readonly ILookup<string, ProjectFile> _projects;
    private readonly string _root;

    public Checkout(string root)
    {
        _root = root;
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToList();
        _projects = files.Where(file => file.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
            .ToLookup(RepositoryPath.Folder, file => ProjectFile.Read(root, file));
        Sources = [.. files.Where(file => file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && !IsBuilt(file))];
        _sources = Sources.ToLookup(file => ProjectFolder(file) ?? "/");
    }

    public IReadOnlyList<string> Sources { get; }

    public string FullPath(string path) => Path.Combine(_root, path);

    public IEnumerable<ProjectFile> Projects(string folder) => _projects[folder];

    /// <summary>The sources for which <paramref name="folder"/> is the nearest with a project.</summary>
    public IEnumerable<string> SourcesOf(string folder) => _sources[folder];

    /// <summary>The nearest folder with a project at or above a file; null if there is none.</summary>
    public string? ProjectFolder(string file)
    {
        for (var folder = RepositoryPath.Folder(file); ; folder = RepositoryPath.Folder(folder))
        {
            if (_projects.Contains(folder))
            {
                return folder;
            }

            if (folder.Length == 0)
            {
                return null;
            }
        }
    }

    private static bool IsBuilt(string file) => file.Split('/') is var parts && (parts.Contains("obj") || parts.Contains("bin"));
}
