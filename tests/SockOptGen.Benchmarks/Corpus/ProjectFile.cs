using System.Xml;
using System.Xml.Linq;

namespace SockOptGen.Benchmarks.Corpus;

/// <summary>
/// What a light reading of a project file tells: no property but the file's own folder is known, and no condition is judged.
/// </summary>
internal sealed record ProjectFile
{
    private static readonly string[] s_inherited = ["Directory.Build.props", "Directory.Build.targets"];

    /// <summary>Project files that are referenced, from the repository's root.</summary>
    public required IReadOnlyList<string> References { get; init; }

    /// <summary>Sources that are named besides the folder's own: paths with wildcards, or the end of a path behind a property.</summary>
    public required IReadOnlyList<SourcePattern> Sources { get; init; }

    /// <summary>Folders of shared projects that are imported.</summary>
    public required IReadOnlyList<string> SharedFolders { get; init; }

    public required IReadOnlyList<string> Usings { get; init; }

    public required IReadOnlyList<string> Symbols { get; init; }

    public required bool HasImplicitUsings { get; init; }

    public static ProjectFile Read(string root, string path)
    {
        var folder = RepositoryPath.Folder(path);
        var elements = Elements(Path.Combine(root, path));
        var inherited = Ancestors(folder)
            .SelectMany(ancestor => s_inherited.Select(name => Path.Combine(root, ancestor, name)))
            .Where(File.Exists)
            .SelectMany(Elements);
        List<XElement> all = [.. elements, .. inherited];
        return new ProjectFile
        {
            References = [.. Items(elements, "ProjectReference").Select(item => RepositoryPath.Combine(folder, item))],
            Sources = [.. Items(elements, "Compile").Select(item => SourcePattern.Create(folder, item))],
            SharedFolders = [.. elements.Where(IsNamed("Import"))
                .Select(import => import.Attribute("Project")?.Value ?? "")
                .Where(import => import.EndsWith(".projitems", StringComparison.OrdinalIgnoreCase))
                .Select(import => import.Replace("$(MSBuildThisFileDirectory)", ""))
                .Select(import => RepositoryPath.Folder(RepositoryPath.Combine(folder, import)))],
            Usings = [.. Items(all, "Using").Where(name => !name.Contains('$', StringComparison.Ordinal))],
            Symbols = [.. all.Where(IsNamed("DefineConstants"))
                .Where(element => element.AncestorsAndSelf().All(part => part.Attribute("Condition") is null))
                .SelectMany(element => element.Value.Split(';', ',', ' '))
                .Select(symbol => symbol.Trim())
                .Where(symbol => symbol.Length > 0 && !symbol.Contains('$', StringComparison.Ordinal))],
            HasImplicitUsings = all.Where(IsNamed("ImplicitUsings"))
                .Any(element => element.Value.Trim().ToLowerInvariant() is "enable" or "true"),
        };
    }

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (; folder.Length > 0; folder = RepositoryPath.Folder(folder))
        {
            yield return folder;
        }

        yield return "";
    }

    private static List<XElement> Elements(string path)
    {
        try
        {
            return [.. XDocument.Load(path).Descendants()];
        }
        catch (XmlException)
        {
            // Templates and test data are often no XML at all.
            return [];
        }
    }

    private static IEnumerable<string> Items(IEnumerable<XElement> elements, string name) => elements.Where(IsNamed(name))
        .SelectMany(element => (element.Attribute("Include")?.Value ?? "").Split(';', StringSplitOptions.TrimEntries))
        .Where(item => item.Length > 0);

    private static Func<XElement, bool> IsNamed(string name) => element => element.Name.LocalName == name;
}
