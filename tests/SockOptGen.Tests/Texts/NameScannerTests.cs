using Microsoft.CodeAnalysis.Text;
using SockOptGen.Texts;

namespace SockOptGen.Tests.Texts;

public class NameScannerTests
{
    private static readonly string s_long = "Get" + new string('x', 80);
    private static readonly string[] s_names = ["GetTcpNoDelay", "SetTcpNoDelay", "TcpInfo", s_long];

    [Theory]
    [InlineData("GetTcpNoDelay", "GetTcpNoDelay")]
    [InlineData("x.GetTcpNoDelay()", "GetTcpNoDelay")]
    [InlineData("x?.@GetTcpNoDelay();y.SetTcpNoDelay(1)", "GetTcpNoDelay SetTcpNoDelay")]
    [InlineData("GetTcpNoDelay GetTcpNoDelay", "GetTcpNoDelay")]
    [InlineData("//GetTcpNoDelay\n\"TcpInfo\"", "GetTcpNoDelay TcpInfo")]
    [InlineData("x.\u3000TcpInfo\u00A0y", "TcpInfo")]
    [InlineData("", "")]
    [InlineData("GetTcpNoDela GetTcpNoDelay2 _GetTcpNoDelay getTcpNoDelay GetTcpNo", "")]
    [InlineData("ГGetTcpNoDelay GetTcpNoDelayé", "")]
    public void Whole_names_are_found(string text, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), Scan(text));

    [Theory]
    [InlineData("x.\\u0047etTcpNoDelay()", "GetTcpNoDelay")]
    [InlineData("x.GetTcpNoDel\\U00000061y()", "GetTcpNoDelay")]
    [InlineData("@GetTcpNoDela\\u0079", "GetTcpNoDelay")]
    [InlineData("Get\u200DTcpNoDelay SetTcp\\u00ADNoDelay", "GetTcpNoDelay SetTcpNoDelay")]
    [InlineData("\"\\u\" TcpInfo \\u004 \\U0001F600 \\", "TcpInfo")]
    [InlineData("\\u0047etTcpNoDelays \\u0047etTcpNoDel", "")]
    [InlineData("TcpInf\\u006", "")]
    public void Names_are_found_that_are_written_otherwise(string text, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), Scan(text));

    [Fact]
    public void Names_of_any_length_are_told_apart()
    {
        Assert.Equal([s_long], Scan($"a {s_long} b"));
        Assert.Empty(Scan($"a {s_long}x b"));
    }

    [Fact]
    public void A_text_says_nothing_of_the_one_before()
    {
        var scanner = new NameScanner(s_names);

        Assert.Equal(["TcpInfo"], scanner.NamesIn(SourceText.From($"TcpInfo {new string('x', 10_000)}")));
        Assert.Equal(["SetTcpNoDelay"], scanner.NamesIn(SourceText.From("SetTcpNoDelay")));
        Assert.Empty(scanner.NamesIn(SourceText.From("")));
    }

    [Fact]
    public void Scanners_are_equal_by_their_names()
    {
        Assert.Equal(new NameScanner(s_names), new NameScanner(s_names.Reverse()));
        Assert.NotEqual(new NameScanner(s_names), new NameScanner(s_names.Skip(1)));
    }

    private static string[] Scan(string text) => new NameScanner(s_names).NamesIn(SourceText.From(text));
}
