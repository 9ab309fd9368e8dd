namespace SockOptGen.Benchmarks.Corpus;

/// <summary>What is compiled together: a project with all that it references, for the labels that lie in it.</summary>
internal sealed record ProjectGroup(
    string Folder, IReadOnlyList<string> Files, IReadOnlyList<ProjectFile> Projects, IReadOnlyList<Label> Labels)
{
    /// <summary>The groups of all <paramref name="labels"/>, which are of one repository.</summary>
    public static IEnumerable<ProjectGroup> Of(Checkout checkout, IEnumerable<Label> labels) =>
        from label in labels
        group label by (Folder: checkout.ProjectFolder(label.Path), IsForUnix: SystemParts.IsForUnix(label.Path)) into key
        from part in Parts(checkout, key.Key.Folder, key.Key.IsForUnix, [.. key])
        select part;

    private static IEnumerable<ProjectGroup> Parts(Checkout checkout, string? folder, bool isForUnix, List<Label> labels)
    {
        if (folder is null)
        {
            // Without a project nobody knows what belongs together: what lies in the same folder, and below it, mostly does.
            return labels.GroupBy(label => RepositoryPath.Folder(label.Path)).Select(part => new ProjectGroup(
                part.Key, [.. checkout.Sources.Where(source => RepositoryPath.IsUnder(source, part.Key))], [], [.. part]));
        }

        var files = new HashSet<string>(StringComparer.Ordinal);
        var projects = new List<ProjectFile>();
        Collect(checkout, folder, files, projects, []);
        IEnumerable<string> kept = SystemParts.AreIn(files) ? files.Where(file => !SystemParts.IsOfOther(file, isForUnix)) : files;
        return [new ProjectGroup(folder, [.. kept.Union(labels.Select(label => label.Path))], projects, labels)];
    }

    private static void Collect(Checkout checkout, string folder, HashSet<string> files, List<ProjectFile> projects, HashSet<string> seen)
    {
        if (!seen.Add(folder))
        {
            return;
        }

        files.UnionWith(checkout.SourcesOf(folder));
        foreach (var project in checkout.Projects(folder))
        {
            projects.Add(project);
            files.UnionWith(project.Sources.SelectMany(pattern => pattern.Find(checkout.Sources)));
            files.UnionWith(checkout.Sources.Where(source => project.SharedFolders.Any(shared => RepositoryPath.IsUnder(source, shared))));
            foreach (var reference in project.References)
            {
                Collect(checkout, RepositoryPath.Folder(reference), files, projects, seen);
            }
        }
    }
}
