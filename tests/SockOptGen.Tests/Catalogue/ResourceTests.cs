using System.Text;
using SockOptGen.Catalogue.Loading;

namespace SockOptGen.Tests.Catalogue;

public class ResourceTests
{
    [Fact]
    public void Bytes_are_those_of_the_text() => Assert.All(BuiltInCatalogue.Files, static file =>
        Assert.Equal(file.Text.ToString(), Encoding.UTF8.GetString(file.Utf8)));

    /// <summary>.NET's own streams of resources show where the bytes lie. Nothing promises that of every host.</summary>
    [Fact]
    public void Stream_that_does_not_show_its_bytes_is_copied() =>
        Assert.Equal("text"u8, Resource.Bytes(new MemoryStream("text"u8.ToArray())));
}
