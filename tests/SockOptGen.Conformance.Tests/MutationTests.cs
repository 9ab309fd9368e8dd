using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Conformance.Tests.Facts;

namespace SockOptGen.Conformance.Tests;

/// <summary>A check that cannot fail proves nothing: each is shown a catalogue that is wrong.</summary>
public class MutationTests
{
    private static readonly string[] s_sources = ["linux", "linux-32", "windows", "windows-32", "macos", "freebsd",
        "linux-s390x", "linux-x86"];

    public static TheoryData<string, string, string> Mutations { get; } = [.. s_sources.SelectMany(MutationsOn)];

    public static TheoryData<string> Sources { get; } = [.. s_sources];

    [Theory]
    [MemberData(nameof(Mutations))]
    public void Wrong_number_size_offset_or_type_is_found(string name, string kind, string mutated)
    {
        AllTests.Only();
        var source = new Source(name);
        source.SkipIfMissing();

        var wrong =
            Assert.Single(source.Compare(Mutation.Of(BuiltInCatalogue.File, kind, mutated, source.Platform))
                .SelectMany(findings => findings.Wrong));

        Assert.StartsWith($"{mutated} ", wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("linux")]
    [InlineData("windows")]
    [InlineData("macos")]
    [InlineData("freebsd")]
    public void Wrong_access_is_found(string system)
    {
        AllTests.Only();
        var platform = PlatformInfo.Find(system)!.Platform;

        var wrong = Assert.Single(AccessFacts.Compare(Mutation.Of(BuiltInCatalogue.File, "access", "SO_TYPE", platform), platform).Wrong);

        Assert.StartsWith("SO_TYPE ", wrong, StringComparison.Ordinal);
    }

    /// <summary>What counts as checked is found when it is wrong: nothing is counted that is not compared.</summary>
    [Theory]
    [MemberData(nameof(Sources))]
    public void Everything_that_is_checked_can_fail(string name)
    {
        AllTests.Only();
        var source = new Source(name);
        source.SkipIfMissing();

        var all = source.Compare(
            BuiltInCatalogue.File,
            constant => constant with { Number = constant.Number ^ 0x400000 },
            measure => measure with { Expected = measure.Expected - 0x400000, Holder = (measure.Holder.Offset ^ 1, measure.Holder.Width) });

        Assert.All(all,
            findings =>
                Assert.Equal(findings.Checked,
                    findings.Names.Except(findings.Missing)
                        .Count(label => findings.Wrong.Any(wrong => wrong.StartsWith($"{label} ", StringComparison.Ordinal)))));
    }

    private static IEnumerable<(string Source, string Kind, string Name)> MutationsOn(string source)
    {
        // The members are those of enumerations that only fields are of.
        var (option, synonym, member, structure, field) = new Source(source).Platform switch
        {
            Platform.Linux => ("TCP_KEEPIDLE", "TCP_MAXSEG", "CLOCK_TAI", "struct ucred", "gid"),
            Platform.Windows => ("SO_REUSEADDR", "TCP_EXPEDITED_1122", "XP1_CONNECT_DATA", "WSAPROTOCOL_INFOA", "dwCatalogEntryId"),
            Platform.MacOS => ("TCP_KEEPALIVE", "TCP_MAXSEG", null, "struct so_np_extensions", "npx_mask"),
            _ => ("SO_REUSEPORT", "TCP_MAXSEG", null, "struct xucred", "cr_uid"),
        };
        yield return (source, "option", option);
        yield return (source, "level", "SOL_SOCKET");
        yield return (source, "code", "SIOCATMARK");
        yield return (source, "synonym", synonym);
        yield return (source, "size", structure);
        yield return (source, "offset", $"{structure}.{field}");
        yield return (source, "width", $"{structure}.{field}");
        if (new Source(source).Platform == Platform.Windows)
        {
            yield return (source, "buffer", "struct tcp_keepalive");
        }

        if (member is not null)
        {
            yield return (source, "member", member);
        }
    }
}
