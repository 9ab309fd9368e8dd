using System.Runtime.Versioning;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Loading;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>The few tables here say something about options that there are.</summary>
[SupportedOSPlatform("linux")]
public class TableTests
{
    public static TheoryData<string> Mentioned =>
        new(Refusal.Names.Concat(Adjustments.Names).Concat(Preparations.Names).Concat(Moving.Names).Concat(Candidates.Names)
            .Concat(StructureCandidates.Names).Concat(Queries.Names).Distinct());

    [Theory]
    [MemberData(nameof(Mentioned))]
    public void A_table_names_options_of_Linux(string name)
    {
        var option = OptionCase.Named(name);
        Assert.True(option.Can(Access.Read, Platform.Linux) || option.Can(Access.Write, Platform.Linux));
    }

    [Fact]
    public void Every_option_of_the_catalogue_was_emitted() =>
        Assert.Equal(BuiltInCatalogue.Linked.Options.Count(IsEmitted), OptionCase.All.Count);

    // A project gets the systems of .NET's desktop unless it asks for others.
    private static bool IsEmitted(LinkedOption option) =>
        option.Can(Access.Read, PlatformInfo.Default) || option.Can(Access.Write, PlatformInfo.Default);
}
