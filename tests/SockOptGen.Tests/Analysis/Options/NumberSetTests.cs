using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Catalogue.Reading;

namespace SockOptGen.Tests.Analysis.Options;

/// <summary>What is found without reading a file is what reading it finds.</summary>
public class NumberSetTests
{
    [Fact]
    public void Every_file_has_the_numbers_of_its_options() => Assert.All(BuiltInCatalogue.Files, static file =>
    {
        var found = new List<(string Level, Platform Platform, int Number)>();
        OptionNumbers.Read(file.Utf8, (level, platform, number) => found.Add((level, platform, number)));

        Assert.NotEmpty(found);
        Assert.Equal(
            file.File.Options.SelectMany(static option => PlatformInfo.All.Where(info => option.Numbers[info.Platform] is not null)
                .Select(info => (option.Level, info.Platform, option.Numbers[info.Platform]!.Value))).Order(),
            found.Order());
    });

    [Fact]
    public void Number_is_one_of_a_level_and_of_a_system()
    {
        var set = NumberSet.Of(BuiltInCatalogue.FileOf(Family("tcp-repair")), BuiltInCatalogue.Core.Levels);

        Assert.True(set.Contains(Platform.Linux, 6, 19));
        Assert.False(set.Contains(Platform.Linux, 17, 19));
        Assert.False(set.Contains(Platform.Windows, 6, 19));
        Assert.False(set.Contains(Platform.Linux, 6, 20_000));
    }

    [Fact]
    public void Family_has_no_number_of_a_level_that_only_looks_like_its_own()
    {
        var index = new FamilyIndex(Family("tcp-repair"), static _ => throw new InvalidOperationException("Nobody asked for it."));

        Assert.True(index.Has(Platform.Linux, 6, 19));
        Assert.False(index.Has(Platform.Linux, 0x1000006, 19));
        Assert.False(index.Has(Platform.Linux, -1, 19));
    }

    [Fact]
    public void Comments_and_the_order_of_keys_do_not_matter()
    {
        var found = new List<(string, Platform, int)>();
        OptionNumbers.Read("""
            { "types": { "options": { "numbers": { "linux": 1 } } }, // none of an option
              "options": [
                { "numbers": { "linux": 2, "macos": 3, }, "level": "A" },
                { "level": "B", "fields": [ { "numbers": { "linux": 4 } } ] } ] }
            """u8, (level, platform, number) => found.Add((level, platform, number)));

        Assert.Equal([("A", Platform.Linux, 2), ("A", Platform.MacOS, 3)], found);
    }

    private static Family Family(string name) => BuiltInCatalogue.Core.Families.Single(family => family.Name == name);
}
