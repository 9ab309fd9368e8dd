using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Configuration;

namespace SockOptGen.Emit;

/// <summary>One emitted file of accessors: the options of a built-in level, or of a user's catalogue.</summary>
internal sealed record AccessorUnit(string HintName, EquatableArray<LinkedOption> Options, EquatableArray<Platform> Platforms,
    ProjectSystems Systems, bool IsPublic)
{
    /// <summary>A unit for each wanted level or set of <paramref name="files"/> that has an option on the wanted systems.</summary>
    public static IEnumerable<AccessorUnit> ForLevels(IEnumerable<LinkedFile> files, Settings settings) => files
        .SelectMany(file => file.Options)
        .GroupBy(option => option.Option.Set ?? option.Level.Prefix)
        .Select(group => new AccessorUnit(
            HintNames.Accessors(group.Key),
            OnWantedSystems(group.Where(option => settings.Wants(option.Level, option.Option.Set)), settings),
            settings.Platforms,
            settings.Systems,
            settings.IsPublic))
        .Where(unit => unit.Options.Length != 0);

    /// <summary>A unit for each user catalogue, whatever the levels of its options: adding the file says that they are wanted.</summary>
    public static IEnumerable<AccessorUnit> ForFiles(LinkedCatalogue catalogue, Settings settings)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in catalogue.Files)
        {
            var options = OnWantedSystems(file.Options, settings);
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

    private static EquatableArray<LinkedOption> OnWantedSystems(IEnumerable<LinkedOption> options, Settings settings) =>
        options.Where(option => option.Can(Access.Read | Access.Write, settings.Platforms)).ToEquatableArray();
}
