using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Configuration;

namespace SockOptGen.Analysis;

/// <summary>The accessors and types of the built-in catalogue that a project does not have because of its settings, with those that
/// bring them.</summary>
internal sealed class NamesNotAskedFor
{
    private readonly Settings _settings;
    private readonly Dictionary<string, LinkedOption> _accessors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkedOption> _types = new(StringComparer.Ordinal);

    public NamesNotAskedFor(Settings settings)
    {
        _settings = settings;
        foreach (var option in BuiltInCatalogue.Linked.Options)
        {
            foreach (var accessor in OptionNames.AccessorsOf(option.Option)
                .Where(accessor => !IsThere(option, AccessorName.Parse(accessor).Access)))
            {
                _accessors[accessor] = option;
            }

            if (!IsThere(option, Access.Read | Access.Write))
            {
                foreach (var type in OptionNames.TypesOf(option))
                {
                    _types[type] = option;
                }
            }
        }
    }

    /// <summary>What to write into the project file to get what is called <paramref name="name"/>; null: nothing brings it.</summary>
    public string? Remedy(string name, bool isType)
    {
        if (!(isType ? _types : _accessors).TryGetValue(name, out var option))
        {
            return null;
        }

        var access = isType ? Access.Read | Access.Write : AccessorName.Parse(name).Access;
        string?[] remedies =
        [
            _settings.Wants(option.Level, option.Option.Set)
                ? null : Property(SettingsReader.LevelsProperty, KnownLevels, option.Part),
            option.Can(access, _settings.Platforms)
                ? null
                : Property(SettingsReader.PlatformsProperty, _settings.Platforms.Select(platform => PlatformInfo.Of(platform).DisplayName),
                    PlatformInfo.All.First(info => option.NumberOn(info.Platform, access) is not null).DisplayName),
        ];
        return string.Join(" and ", remedies.Where(remedy => remedy is not null));
    }

    // A name that means nothing brings nothing, and SOCK0007 says so.
    private IEnumerable<string> KnownLevels =>
        _settings.Levels?.Where(static name => Settings.IsKnown(name, BuiltInCatalogue.Core)) ?? [Settings.Default];

    private bool IsThere(LinkedOption option, Access access) =>
        _settings.Wants(option.Level, option.Option.Set) && option.Can(access, _settings.Platforms);

    /// <summary>The property <paramref name="name"/> with one value more.</summary>
    public static string Property(string name, IEnumerable<string> values, string value) =>
        $"<{name}>{string.Join(";", values.Append(value))}</{name}>";
}
