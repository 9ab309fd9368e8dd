using SockOptGen.Catalogue;

namespace SockOptGen.Conformance.Tests;

/// <summary>A name that the catalogue gives a number to on one system: a level, an option or a member of an enumeration.</summary>
internal sealed record Constant(string Level, string Name, int Number)
{
    /// <summary>All constants of <paramref name="file"/> on <paramref name="platform"/>.</summary>
    public static IReadOnlyList<Constant> Of(CatalogueFile file, Platform platform)
    {
        var levels = file.Levels.Where(level => level.Numbers[platform] is not null)
            .Select(level => new Constant(level.Name, level.Name, level.Numbers[platform]!.Value));
        var options = file.Options.Where(option => option.Numbers[platform] is not null)
            .Select(option => new Constant(option.Level, option.NameOn(platform), option.Numbers[platform]!.Value));
        return [.. levels, .. options, .. MembersOf(file, platform)];
    }

    /// <summary>The members of the enumerations that an option of <paramref name="platform"/> has.</summary>
    private static IEnumerable<Constant> MembersOf(CatalogueFile file, Platform platform)
    {
        var used = file.Options.Where(option => option.Numbers[platform] is not null).Select(option => option.Types[platform]).ToHashSet();
        // .NET's own enumerations hold Winsock's numbers: only where a number is another one does the catalogue state it.
        return file.Types.Where(type => type.Enumeration is not null && used.Contains(type.Id))
            .SelectMany(type => type.Enumeration!.Members, (type, member) => (type.Enumeration!.IsDotnet, Member: member))
            .Where(item => item.Member.Native is not null && item.Member.Numbers[platform] is { } number && !(item.IsDotnet && number == item.Member.Value))
            .Select(item => new Constant("", item.Member.Native!, item.Member.Numbers[platform]!.Value));
    }
}
