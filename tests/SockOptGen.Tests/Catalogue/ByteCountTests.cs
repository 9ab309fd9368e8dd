using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;

namespace SockOptGen.Tests.Catalogue;

/// <summary>Sizes and offsets in a process of 64 bits, of 32 bits, and of x86 on Linux.</summary>
public class ByteCountTests
{
    /// <summary>Linux aligns 64-bit numbers to 4 bytes on x86, to 8 on Arm: what gcc and clang say of each.</summary>
    [Theory]
    [InlineData("struct sctp_assoc_stats", 256, 256, 252)]
    [InlineData("struct ip_vs_dest_entry", 96, 96, 84)]
    [InlineData("struct j1939_filter", 32, 32, 28)]
    [InlineData("struct group_req", 136, 132, 132)]
    [InlineData("struct tcp_info", 280, 280, 280)]
    public void Size_is_that_of_the_process(string native, int in64, int in32, int inX86)
    {
        var structure = BuiltInCatalogue.File.Types.Select(type => type.Structure)
            .First(structure => structure?.Native[Platform.Linux] == native)!;

        Assert.Equal(new ByteCount(in64, in32, inX86), structure.Size[Platform.Linux]);
    }

    [Fact]
    public void Length_is_right_in_a_process_of_any_kind()
    {
        var count = new ByteCount(256, 255, 252);

        Assert.Equal(252, count.Least);
        Assert.All([256, 255, 252], length => Assert.True(count.CanBe(length)));
        Assert.False(count.CanBe(254));
    }
}
