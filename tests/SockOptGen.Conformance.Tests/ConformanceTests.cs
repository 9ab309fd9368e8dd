using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Conformance.Tests.Facts;
using SockOptGen.Conformance.Tests.Headers;

namespace SockOptGen.Conformance.Tests;

public class ConformanceTests
{
    /// <summary>The headers of this machine, and the facts.</summary>
    public static TheoryData<string> Sources { get; } =
        [.. HeaderSet.All.Select(headers => headers.Name), "macos", "freebsd"];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Names_and_layouts_are_those_of_the_headers_or_facts(string name)
    {
        var source = new Source(name);
        source.SkipIfMissing();

        Findings.AssertRight(name, source.Compare(BuiltInCatalogue.File));
    }

    [Theory]
    [InlineData("windows")]
    [InlineData("linux")]
    [InlineData("macos")]
    [InlineData("freebsd")]
    public void Numbers_are_those_of_the_facts(string system)
    {
        var platform = PlatformInfo.Find(system)!.Platform;
        var findings = NumberFacts.Compare(NumberFacts.Constants(BuiltInCatalogue.File, platform).Where(constant => constant.HasLevel),
            platform);

        Findings.AssertRight($"{system} facts", [findings]);
        Assert.Empty(findings.Missing);
    }

    [Fact]
    public void Numbers_of_ppc64le_are_those_of_the_facts()
    {
        var findings = NumberFacts.ComparePpc64Le(BuiltInCatalogue.File);

        Findings.AssertRight("linux-ppc64le facts", [findings]);
        Assert.Empty(findings.Missing);
    }

    [Fact]
    public void Synonyms_are_names_of_a_system_that_has_the_option() =>
        Assert.Empty(NumberFacts.UnknownSynonyms(BuiltInCatalogue.File));

    /// <summary>Of Linux the facts hold only what is newer than the headers of a stable distribution.</summary>
    [Fact]
    public void Layouts_newer_than_the_headers_are_those_of_the_facts()
    {
        var measures = Measure.Of(BuiltInCatalogue.File, Platform.Linux, is32Bit: false)
            .Where(measure => LayoutFacts.Knows(measure, Platform.Linux));

        Findings.AssertRight("linux facts", LayoutFacts.Compare(measures, Platform.Linux));
    }

    [Fact]
    public void First_versions_are_those_of_the_facts() => Assert.Empty(SinceFacts.Wrong(BuiltInCatalogue.File));

    [Theory]
    [InlineData("windows")]
    [InlineData("linux")]
    [InlineData("macos")]
    [InlineData("freebsd")]
    public void Access_is_that_of_the_facts(string system) =>
        Findings.AssertRight($"{system} facts", [AccessFacts.Compare(BuiltInCatalogue.File, PlatformInfo.Find(system)!.Platform)]);
}
