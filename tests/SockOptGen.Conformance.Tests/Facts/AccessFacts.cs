using SockOptGen.Catalogue;

namespace SockOptGen.Conformance.Tests.Facts;

/// <summary>Whether each option can be read, written or both.</summary>
internal static class AccessFacts
{
    public static Findings Compare(CatalogueFile file, Platform platform)
    {
        var facts = FactFile.Read("access").Where(row => row[0] == PlatformInfo.Of(platform).Key)
            .ToDictionary(row => (Level: row[1], Name: row[2]), row => (Access: Parse(row[3]), Source: row[4]));
        // A second form of another option has that one's name, and need not be read and written as it is.
        var names = file.Options.Select(option => (option.Level, option.Name)).ToHashSet();
        return Findings.Of(
            "accesses",
            file.Options.Where(option => option.Accessor is not null && option.Numbers[platform] is not null &&
                !(option.Aliases[platform] is { } alias && names.Contains((option.Level, alias)))),
            option => option.NameOn(platform),
            option => facts.TryGetValue((option.Level, option.NameOn(platform)), out var fact)
                ? (true,
                    fact.Access == option.Access[platform] ? null
                        : $"has the access {fact.Access} ({fact.Source}), not {option.Access[platform]}")
                : (false, null));
    }

    private static Access Parse(string text) => text switch
    {
        "r" => Access.Read,
        "w" => Access.Write,
        "rw" => Access.Read | Access.Write,
        _ => throw new FormatException($"'{text}' is not a valid access."),
    };
}
