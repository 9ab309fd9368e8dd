using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Configuration;

namespace SockOptGen.Emit;

/// <summary>One emitted file of accessors: the options of a built-in level, or of a user's catalogue.</summary>
internal sealed record AccessorUnit(string HintName, EquatableArray<LinkedOption> Options, EquatableArray<Platform> Platforms,
    ProjectSystems Systems, bool IsPublic)
{
    /// <summary>A unit for each wanted level or set that has an option on the wanted systems.</summary>
    public static IEnumerable<AccessorUnit> ForLevels(Settings settings) => WantedOptions.BuiltIn(settings)
        .GroupBy(option => option.Option.Set ?? option.Level.Prefix)
        .Select(group => new AccessorUnit(
            HintNames.Accessors(group.Key), group.ToEquatableArray(), settings.Platforms, settings.Systems, settings.IsPublic));

    /// <summary>A unit for each user catalogue, whatever the levels of its options: adding the file says that they are wanted.</summary>
    public static IEnumerable<AccessorUnit> ForFiles(LinkedCatalogue catalogue, Settings settings)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in catalogue.Files)
        {
            var options = WantedOptions.Of(file, settings).ToEquatableArray();
            if (options.Length == 0)
            {
                continue;
            }

            var name = Path.GetFileName(file.Path);
            var hintName = HintNames.UserAccessors(name, 1);
            for (var i = 2; !taken.Add(hintName); i++)
            {
                hintName = HintNames.UserAccessors(name, i);
            }

            yield return new AccessorUnit(hintName, options, settings.Platforms, settings.Systems, settings.IsPublic);
        }
    }
}
