using SockOptGen.Catalogue;
using SockOptGen.Conformance.Tests.Facts;
using SockOptGen.Conformance.Tests.Headers;

namespace SockOptGen.Conformance.Tests;

/// <summary>A check that cannot fail proves nothing: each is shown a catalogue with one wrong number.</summary>
public class MutationTests
{
    public static TheoryData<string, string, string> Mutations => new()
    {
        { "linux", "TCP_KEEPIDLE", "option" }, { "linux", "SOL_SOCKET", "level" }, { "linux", "ECONNREFUSED", "member" },
        { "windows", "TCP_NODELAY", "option" }, { "windows", "SOL_SOCKET", "level" },
        { "macos", "TCP_KEEPALIVE", "option" }, { "macos", "IPPROTO_IPV6", "level" },
        { "freebsd", "SO_REUSEPORT", "option" }, { "freebsd", "SOL_SOCKET", "level" },
    };

    [Theory]
    [MemberData(nameof(Mutations))]
    public void Wrong_number_is_found(string system, string name, string kind)
    {
        var platform = PlatformInfo.Find(system)!.Platform;
        Skip(platform);
        var file = kind switch
        {
            "level" => MutateLevel(BuiltInCatalogue.File, name, platform),
            "member" => MutateMember(BuiltInCatalogue.File, name, platform),
            _ => MutateOption(BuiltInCatalogue.File, name, platform),
        };

        var wrong = Assert.Single(Compare(file, platform).Wrong.Distinct());

        Assert.StartsWith(name, wrong, StringComparison.Ordinal);
    }

    private static Findings Compare(CatalogueFile file, Platform platform) => platform switch
    {
        Platform.Linux => LinuxHeaders.Compare(file),
        Platform.Windows => WindowsHeaders.Compare(file),
        _ => FactFile.Compare(file, platform),
    };

    private static void Skip(Platform platform)
    {
        Assert.SkipUnless(platform != Platform.Linux || OperatingSystem.IsLinux(), "Only Linux has its headers.");
        if (platform is Platform.Linux or Platform.Windows)
        {
            CCompiler.SkipWithout(platform == Platform.Linux ? LinuxHeaders.Compiler : WindowsHeaders.Compiler);
        }
    }

    private static CatalogueFile MutateOption(CatalogueFile file, string name, Platform platform) => file with
    {
        Options = file.Options.Select(option => option.NameOn(platform) == name
            ? option with { Numbers = option.Numbers.With(platform, option.Numbers[platform] + 1) }
            : option).ToEquatableArray(),
    };

    private static CatalogueFile MutateLevel(CatalogueFile file, string name, Platform platform) => file with
    {
        Levels = file.Levels.Select(level => level.Name == name
            ? level with { Numbers = level.Numbers.With(platform, level.Numbers[platform] + 1) }
            : level).ToEquatableArray(),
    };

    private static CatalogueFile MutateMember(CatalogueFile file, string native, Platform platform) => file with
    {
        Types = file.Types.Select(type => type.Enumeration is not { } enumeration ? type : type with
        {
            Enumeration = enumeration with
            {
                Members = enumeration.Members.Select(member => member.Native == native
                    ? member with { Numbers = member.Numbers.With(platform, member.Numbers[platform] + 1) }
                    : member).ToEquatableArray(),
            },
        }).ToEquatableArray(),
    };
}
