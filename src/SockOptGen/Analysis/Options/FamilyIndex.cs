using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Options;

/// <summary>The options of one file of the built-in catalogue, which is not read before something asks for them.</summary>
/// <param name="family">What is known of the file without reading it.</param>
/// <param name="index">Makes the index of a file.</param>
internal sealed class FamilyIndex(Family family, Func<BuiltInFile, OptionIndex> index)
{
    private readonly List<Level> _levels = LevelsOf(family);

    private readonly Lazy<NumberSet> _numbers = new(() => NumberSet.Of(BuiltInCatalogue.FileOf(family), LevelsOf(family)));

    private readonly Lazy<OptionIndex> _options = new(() => index(BuiltInCatalogue.FileOf(family)));

    /// <summary>The options; the file is read for them.</summary>
    public OptionIndex Options => _options.Value;

    /// <summary>Whether the file has an option with <paramref name="number"/> at <paramref name="level"/> of
    /// <paramref name="platform"/>.</summary>
    public bool Has(Platform platform, int level, int number) =>
        _levels.Exists(one => one.Numbers[platform] == level) && _numbers.Value.Contains(platform, level, number);

    /// <summary>Whether the file may have the option of the accessor <paramref name="name"/>, which has the prefix of its level.</summary>
    public bool MayHaveAccessor(string name) => _levels.Exists(level => name.Contains(level.Prefix));

    private static List<Level> LevelsOf(Family family) =>
        [.. BuiltInCatalogue.Core.Levels.Where(level => family.Prefixes.Contains(level.Prefix))];
}
