using System.Text;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Reading;

namespace SockOptGen.Catalogue.Loading;

/// <summary>The catalogue inside this assembly, read once per compiler process.</summary>
internal static class BuiltInCatalogue
{
    private static readonly Lazy<CatalogueFile> s_file = new(Read);
    private static readonly Lazy<LinkedFile> s_linked = new(() => Linker.Link(File).File);

    public static CatalogueFile File => s_file.Value;

    public static LinkedFile Linked => s_linked.Value;

    /// <summary>The text of options.json.</summary>
    public static SourceText Text
    {
        get
        {
            // Of a stream it would take a checksum at once, which nobody asks for.
            using var reader = new StreamReader(typeof(BuiltInCatalogue).Assembly.GetManifestResourceStream("options.json"), Encoding.UTF8);
            return SourceText.From(reader.ReadToEnd(), Encoding.UTF8);
        }
    }

    private static CatalogueFile Read() => CatalogueReader.Read("options.json", Text).File;
}
