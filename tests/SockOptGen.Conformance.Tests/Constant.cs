using SockOptGen.Catalogue;

namespace SockOptGen.Conformance.Tests;

/// <summary>A name that the catalogue gives a number to on one system: a level, an option, its synonym, a control code
/// or a member of an enumeration.</summary>
/// <param name="Level">The level; empty for a control code and a member of an enumeration.</param>
/// <param name="Name">The native name.</param>
/// <param name="Number">The number.</param>
/// <param name="IsSynonym">Whether it is a further name of an option, which not every system of the option has.</param>
internal sealed record Constant(string Level, string Name, int Number, bool IsSynonym = false)
{
    public bool HasLevel => Level.Length != 0;

    /// <summary>All constants of <paramref name="file"/> on <paramref name="platform"/>, on ppc64le or on all other machines.</summary>
    public static IReadOnlyList<Constant> Of(CatalogueFile file, Platform platform, bool isPpc64Le = false)
    {
        int NumberOf(SocketOption option) => (isPpc64Le ? option.LinuxPpc64Le : null) ?? option.Numbers[platform]!.Value;
        var levels = file.Levels.Where(level => level.Numbers[platform] is not null)
            .Select(level => new Constant(level.Name, level.Name, level.Numbers[platform]!.Value));
        var options = file.Options.Where(option => option.Numbers[platform] is not null).SelectMany(option => option.Synonyms
            .Select(synonym => new Constant(option.Level, synonym, NumberOf(option), IsSynonym: true))
            .Prepend(new Constant(option.Level, option.NameOn(platform), NumberOf(option))));
        var codes = file.ControlCodes.Where(code => code.Numbers[platform] is not null)
            .SelectMany(code => code.Synonyms.Prepend(code.Name),
                (code, name) => new Constant("", name, unchecked((int)code.Numbers[platform]!.Value)));
        return [.. levels, .. options, .. codes, .. MembersOf(file, platform)];
    }

    /// <summary>The members of the enumerations that values of <paramref name="platform"/> are made of.</summary>
    private static IEnumerable<Constant> MembersOf(CatalogueFile file, Platform platform) =>
        // .NET's own enumerations hold Winsock's numbers: only where a number is another one does the catalogue state it.
        UsedTypes.On(file, platform).Where(type => type.Enumeration is not null)
            .SelectMany(type => type.Enumeration!.Members, (type, member) => (type.Enumeration!.IsDotnet, Member: member))
            .Where(item => item.Member.Native is not null && item.Member.Numbers[platform] is { } number &&
                !(item.IsDotnet && number == item.Member.Value))
            .Select(item => new Constant("", item.Member.Native!, item.Member.Numbers[platform]!.Value));
}
