using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Reading;

namespace SockOptGen.Catalogue.Loading;

/// <summary>The catalogues among a project's additional files.</summary>
internal static class CatalogueFiles
{
    private const string Extension = ".sockopt.json";

    public static bool IsCatalogue(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads <paramref name="file"/>; null where it is gone.</summary>
    public static CatalogueReadResult? Read(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? CatalogueReader.Read(file.Path, text, EmittedNames.Reserved) : null;

    /// <summary>Links user catalogues, in the order of their paths, so that the order of the project's items does not matter.</summary>
    public static LinkedCatalogue Link(ImmutableArray<CatalogueFile?> files) => files.IsEmpty
        ? new LinkedCatalogue([], [])
        : Linker.Link(
            BuiltInCatalogue.Files.Select(static file => file.File),
            files.OfType<CatalogueFile>().OrderBy(file => file.Path, StringComparer.Ordinal).DistinctPaths(),
            EmittedNames.Reserved);

    private static IEnumerable<CatalogueFile> DistinctPaths(this IEnumerable<CatalogueFile> files)
    {
        string? last = null;
        foreach (var file in files)
        {
            if (file.Path != last)
            {
                yield return file;
            }

            last = file.Path;
        }
    }
}
