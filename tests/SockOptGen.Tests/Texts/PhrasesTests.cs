using SockOptGen.Catalogue;
using SockOptGen.Texts;

namespace SockOptGen.Tests.Texts;

/// <summary>The small parts of messages.</summary>
public class PhrasesTests
{
    [Theory]
    [InlineData("int", "an int")]
    [InlineData("uint", "a uint")]
    [InlineData("bool", "a bool")]
    [InlineData("IPv6MulticastOption", "an IPv6MulticastOption")]
    [InlineData("LingerOption", "a LingerOption")]
    [InlineData("SocketLinger", "a SocketLinger")]
    [InlineData("SCTP", "an SCTP")]
    [InlineData("MPTCP", "an MPTCP")]
    [InlineData("ICMP", "an ICMP")]
    [InlineData("UDP", "a UDP")]
    [InlineData("TCP", "a TCP")]
    [InlineData("Unix", "a Unix")]
    public void Article_goes_by_the_sound(string name, string expected) => Assert.Equal(expected, Phrases.A(name));

    [Fact]
    public void Article_can_begin_a_sentence() => Assert.Equal("An int", Phrases.CapitalA("int"));

    [Theory]
    [InlineData("")]
    [InlineData("a", "a")]
    [InlineData("a and b", "a", "b")]
    [InlineData("a, b and c", "a", "b", "c")]
    public void List_has_its_conjunction_before_the_last(string expected, params string[] items) =>
        Assert.Equal(expected, Phrases.List(items));

    [Fact]
    public void Windows_is_named_last() =>
        Assert.Equal("Linux, macOS or Windows", PlatformWords.List([Platform.Windows, Platform.Linux, Platform.MacOS], "or"));

    [Theory]
    [InlineData(1, "refuses")]
    [InlineData(2, "refuse")]
    public void Verb_goes_by_the_number(int count, string expected) => Assert.Equal(expected, Phrases.Verb(count, "refuses", "refuse"));
}
