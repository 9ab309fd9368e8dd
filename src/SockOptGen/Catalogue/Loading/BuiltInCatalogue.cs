using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Catalogue.Loading;

/// <summary>The catalogue inside this assembly: options.json, and a file for each family of options that few projects want.</summary>
/// <remarks>Each is read once per compiler process, when somebody asks for it.</remarks>
internal static class BuiltInCatalogue
{
    private const string CorePath = "options.json";

    private static readonly Linker s_linker = new(EmittedNames.Reserved);
    private static readonly BuiltInFile s_core = new(CorePath, Link);
    private static readonly Lazy<Dictionary<string, BuiltInFile>> s_families = new(() => Core.Families.ToDictionary(
        static family => family.Name, static family => new BuiltInFile($"options/{family.Name}.json", LinkToCore), StringComparer.Ordinal));

    private static readonly Lazy<CatalogueFile> s_all = new(() => Join(Files));
    private static readonly Lazy<LinkedFile> s_linked = new(() => Join(Files.Select(static file => file.Linked)));

    /// <summary>options.json: the levels, the shared types, what .NET maps, and the options of the default levels.</summary>
    public static CatalogueFile Core => s_core.File;

    public static LinkedFile LinkedCore => s_core.Linked;

    /// <summary>Everything in one.</summary>
    public static CatalogueFile File => s_all.Value;

    public static LinkedFile Linked => s_linked.Value;

    /// <summary>All files, options.json first.</summary>
    public static IEnumerable<BuiltInFile> Files => [s_core, .. Core.Families.Select(FileOf)];

    /// <summary>The file of <paramref name="family"/>.</summary>
    public static BuiltInFile FileOf(Family family) => s_families.Value[family.Name];

    /// <summary>options.json and the families that <paramref name="isWanted"/>; no other file is read.</summary>
    public static IEnumerable<LinkedFile> LinkedFiles(Func<Family, bool> isWanted) =>
        [LinkedCore, .. Core.Families.Where(isWanted).Select(static family => FileOf(family).Linked)];

    // The names of all files are one matter, whichever is linked first.
    private static LinkedFile Link(CatalogueFile file)
    {
        lock (s_linker)
        {
            return s_linker.Add(file);
        }
    }

    private static LinkedFile LinkToCore(CatalogueFile file)
    {
        _ = LinkedCore;
        return Link(file);
    }

    private static CatalogueFile Join(IEnumerable<BuiltInFile> parts)
    {
        var files = parts.Select(static part => part.File).ToList();
        return new CatalogueFile(
            CorePath,
            files.SelectMany(static file => file.Levels).ToEquatableArray(),
            files.SelectMany(static file => file.Types).ToEquatableArray(),
            files.SelectMany(static file => file.Options).ToEquatableArray())
        {
            Dotnet = files.Select(static file => file.Dotnet).FirstOrDefault(static names => names is not null),
            ControlCodes = files.SelectMany(static file => file.ControlCodes).ToEquatableArray(),
        };
    }

    private static LinkedFile Join(IEnumerable<LinkedFile> parts)
    {
        var files = parts.ToList();
        return new LinkedFile(
            CorePath,
            files.SelectMany(static file => file.Options).ToEquatableArray(),
            files.SelectMany(static file => file.ControlCodes).ToEquatableArray());
    }
}
