using Microsoft.CodeAnalysis.Text;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Catalogue.Reading;

namespace SockOptGen.Conformance.Tests;

/// <summary>Bit-fields have no offset that C would tell: the machine fills them and looks which bits that sets.</summary>
public class BitFieldTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "struct tcp_info.tcpi_rcv_wscale (ReceiveWindowScale) has the mask 240, not 480")]
    public void Bits_are_those_of_the_C_field(int shift, string? expected)
    {
        var source = new Source("linux");
        source.SkipIfMissing();

        var fields = source.Compare(Read(6, shift)).Single(findings => findings.What == "fields");

        Assert.Equal(expected is null ? [] : [expected], fields.Wrong);
        Assert.DoesNotContain("struct tcp_info.tcpi_rcv_wscale (ReceiveWindowScale)", fields.Missing);
    }

    /// <summary>FreeBSD's facts name the byte that the bits lie in.</summary>
    [Theory]
    [InlineData(6, 0)]
    [InlineData(7, 1)]
    public void Place_of_bits_is_that_of_the_facts(int offset, int wrong) =>
        Assert.Equal(wrong, new Source("freebsd").Compare(Read(offset, 0)).Single(findings => findings.What == "fields").Wrong.Count);

    private static CatalogueFile Read(int offset, int shift)
    {
        var json = $$"""
            { "types": {
              "uint8": { "kind": "integer", "layout": "uint8" },
              "tcp-info": {
                "kind": "structure", "struct": "TcpInfo", "native": "struct tcp_info", "size": { "linux": 240, "freebsd": 240 }, "summary": "A connection.",
                "fields": [{ "name": "ReceiveWindowScale", "type": "uint8", "native": "tcpi_rcv_wscale", "offset": { "linux": {{offset}}, "freebsd": {{offset}} }, "bits": [{{4 + shift}}, 4], "summary": "A shift." }] } } }
            """;
        var result = CatalogueReader.Read("test.json", SourceText.From(json), EmittedNames.Reserved);
        Assert.Empty(result.Problems);
        return result.File;
    }
}
