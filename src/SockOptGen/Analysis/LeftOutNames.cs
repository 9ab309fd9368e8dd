using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Configuration;

namespace SockOptGen.Analysis;

/// <summary>The accessors and types that a project would have if its build left nothing out.</summary>
internal sealed class LeftOutNames
{
    private readonly HashSet<string> _accessors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);

    public LeftOutNames(Settings settings, ImmutableArray<AdditionalText> files)
    {
        var user = CatalogueFiles.Link([.. files.Where(static file => CatalogueFiles.IsCatalogue(file.Path))
            .Select(static file => CatalogueFiles.Read(file, CancellationToken.None)?.File)]);
        foreach (var option in WantedOptions.BuiltIn(settings).Concat(user.Files.SelectMany(file => WantedOptions.Of(file, settings))))
        {
            _accessors.UnionWith(OptionNames.AccessorsOf(option.Option)
                .Where(name => option.Can(AccessorName.Parse(name).Access, settings.Platforms)));
            _types.UnionWith(OptionNames.TypesOf(option));
        }
    }

    public bool HasAccessor(string name) => _accessors.Contains(name);

    public bool HasType(string name) => _types.Contains(name);
}
