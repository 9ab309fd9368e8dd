using System.Text;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Reading;

namespace SockOptGen.Catalogue.Loading;

/// <summary>A file of the built-in catalogue, read and linked once, and not before it is asked for.</summary>
internal sealed class BuiltInFile
{
    private readonly Lazy<CatalogueFile> _file;
    private readonly Lazy<LinkedFile> _linked;

    /// <param name="path">Its path in the repository, and its name in this assembly.</param>
    /// <param name="link">Links it to the files that are linked already.</param>
    public BuiltInFile(string path, Func<CatalogueFile, LinkedFile> link)
    {
        Path = path;
        _file = new(() => CatalogueReader.Read(path, Utf8, EmittedNames.Reserved).File);
        _linked = new(() => link(File));
    }

    public string Path { get; }

    public CatalogueFile File => _file.Value;

    public LinkedFile Linked => _linked.Value;

    /// <summary>Whether somebody has asked for it.</summary>
    public bool IsRead => _file.IsValueCreated;

    /// <summary>The text in UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8 => Resource.Bytes(Path);

    public SourceText Text => SourceText.From(Resource.Text(Path), Encoding.UTF8);
}
