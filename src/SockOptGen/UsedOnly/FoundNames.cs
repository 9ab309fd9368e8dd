using Microsoft.CodeAnalysis.Text;
using SockOptGen.Catalogue;
using SockOptGen.Texts;

namespace SockOptGen.UsedOnly;

/// <summary>The names of accessors and types that a file has, or several files have.</summary>
internal sealed record FoundNames(EquatableArray<string> Names)
{
    private static readonly FoundNames s_none = new([]);

    /// <summary>Those in <paramref name="text"/>, which is null for a file that is gone.</summary>
    public static FoundNames In(SourceText? text, NameScanner? scanner) =>
        text is not null && scanner?.NamesIn(text) is { Length: > 0 } names ? new(names.ToEquatableArray()) : s_none;

    /// <summary>Those of all <paramref name="files"/>: few files have any.</summary>
    public static FoundNames Of(IEnumerable<FoundNames> files)
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            all.UnionWith(file.Names);
        }

        return all.Count == 0 ? s_none : new(all.ToEquatableArray());
    }
}
