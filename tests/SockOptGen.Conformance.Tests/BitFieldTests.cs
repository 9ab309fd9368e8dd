using System.Numerics;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Catalogue.Reading;
using SockOptGen.Conformance.Tests.Headers;

namespace SockOptGen.Conformance.Tests;

/// <summary>Bit-fields have no offset that C would tell: the machine fills them and looks which bits that sets.</summary>
public class BitFieldTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, "struct tcp_info.tcpi_rcv_wscale (ReceiveWindowScale) has the mask 240, not 120")]
    public void Bits_are_those_of_the_C_field(int shift, string? expected)
    {
        var source = new Source("linux");
        source.SkipIfMissing();

        var fields = source.Compare(Read(6, shift)).Single(findings => findings.What == "fields");

        Assert.Equal(expected is null ? [] : [expected], fields.Wrong);
        Assert.DoesNotContain("struct tcp_info.tcpi_rcv_wscale (ReceiveWindowScale)", fields.Missing);
    }

    public static TheoryData<string> Machines { get; } =
        [.. HeaderSet.All.Where(set => set.Platform != Platform.Windows).Select(set => set.Name)];

    /// <summary>Every bit-field of the catalogue, those too whose structures are newer than the headers: they lie one behind the other
    /// in an integer, as the catalogue says it of a little-endian machine and emitted code works it out for a big-endian one.</summary>
    [Theory]
    [MemberData(nameof(Machines))]
    public void Bits_are_where_the_machine_puts_a_field_of_as_many_behind_as_many(string name)
    {
        var source = new Source(name);
        source.SkipIfMissing();
        var headers = HeaderSet.All.Single(set => set.Name == name);
        var fields = new[] { Platform.Linux, Platform.MacOS }
            .SelectMany(platform => Measure.Of(BuiltInCatalogue.File, platform, is32Bit: false))
            .Where(measure => measure.Aspect == Aspect.Mask && measure.Expected != Whole(measure)).ToList();

        var probes = fields.ConvertAll(field => Probe.Of(headers.Adapt(field with
        {
            Type = Unit(field.Holder.Width, BitOperations.TrailingZeroCount(field.Expected), BitOperations.PopCount((ulong)field.Expected)),
            Member = "field",
            Holder = (0, field.Holder.Width),
        })));
        var answers = new Answers(headers, probes);

        Assert.True(probes.Count > 20);
        Assert.All(probes, probe => Assert.Equal((true, null), answers.To(probe)));
    }

    /// <summary>FreeBSD's facts name the byte that the bits lie in.</summary>
    [Theory]
    [InlineData(6, 0)]
    [InlineData(7, 1)]
    public void Place_of_bits_is_that_of_the_facts(int offset, int wrong) =>
        Assert.Equal(wrong, new Source("freebsd").Compare(Read(offset, 0)).Single(findings => findings.What == "fields").Wrong.Count);

    /// <summary>On a big-endian machine the two are found in different places.</summary>
    [Theory]
    [InlineData("tcpi_rcv_wscale", 6, "\"bits\": [4, 4]", null)]
    [InlineData("tcpi_rcv_wscale", 6, "\"mask\": 240", "has the mask 240, not 255")]
    [InlineData("tcpi_options", 5, "\"mask\": 2", null)]
    [InlineData("tcpi_options", 5, "\"bits\": [1, 1]", "has the mask 255, not 2")]
    public void A_bit_field_is_told_from_flags(string member, int offset, string bits, string? expected)
    {
        var source = new Source("linux");
        source.SkipIfMissing();

        var wrong = source.Compare(Read(member, offset, bits)).Single(findings => findings.What == "fields").Wrong;

        Assert.Equal(expected is null ? [] : [$"struct tcp_info.{member} (ReceiveWindowScale) {expected}"], wrong);
    }

    /// <summary>Flags are asked for as all bits of their integer.</summary>
    private static long Whole(Measure measure) => (1L << (8 * measure.Holder.Width)) - 1;

    private static string Unit(int width, int first, int count)
    {
        var type = width switch { 1 => "unsigned char", 2 => "unsigned short", _ => "unsigned int" };
        return $"struct {{ {(first == 0 ? "" : $"{type} : {first}; ")}{type} field : {count}; }}";
    }

    private static CatalogueFile Read(int offset, int shift) => Read("tcpi_rcv_wscale", offset, $"\"bits\": [{4 + shift}, 4]");

    private static CatalogueFile Read(string member, int offset, string bits)
    {
        var json = $$"""
            { "types": {
              "uint8": { "kind": "integer", "layout": "uint8" },
              "tcp-info": {
                "kind": "structure", "struct": "TcpInfo", "native": "struct tcp_info", "size": { "linux": 240, "freebsd": 240 },
                  "summary": "A connection.",
                "fields": [{ "name": "ReceiveWindowScale", "type": "uint8", "native": "{{member}}", "offset": { "linux": {{offset}},
                  "freebsd": {{offset}} }, {{bits}}, "summary": "A shift." }] } } }
            """;
        var result = CatalogueReader.Read("test.json", SourceText.From(json), EmittedNames.Reserved);
        Assert.Empty(result.Problems);
        return result.File;
    }
}
