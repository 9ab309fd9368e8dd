using SockOptGen.Catalogue.Loading;

namespace SockOptGen.Tests.Documentation;

public class MigrationPageTests
{
    private static string Page => Repository.Find("docs/migration.md");

    [Fact]
    public void Table_says_what_the_catalogue_says() =>
        CommittedFile.Verify(MigrationPage.Write(File.ReadAllText(Page).ReplaceLineEndings("\n")), Page);

    [Fact]
    public void Every_other_name_leads_to_one_accessor()
    {
        var accessors = BuiltInCatalogue.Linked.Options.Select(linked => linked.Option.AccessorKey).ToHashSet();

        Assert.NotEmpty(OtherName.All);
        Assert.All(OtherName.All, name => Assert.Contains(name.Accessor, accessors));
        Assert.Equal(OtherName.Libraries.Order(), OtherName.All.Select(name => name.Library).Distinct().Order());
        Assert.Equal(OtherName.All.Count, OtherName.All.Distinct().Count());
    }

    [Theory]
    [InlineData("| TCP_KEEPINTVL | `GetTcpKeepInterval`, `SetTcpKeepInterval` | `SocketOptionName.TcpKeepAliveInterval` (Tcp) | ")]
    [InlineData("`SetTcpKeepIdle` | `SocketOptionName.TcpKeepAliveTime` (Tcp) | `TCPConn.SetKeepAlivePeriod` (net)")]
    [InlineData("`SetTcpUserTimeout` |  |  | `set_tcp_user_timeout` (socket2), `TcpUserTimeout` (nix) |")]
    public void A_name_is_found(string part) => Assert.Contains(part, MigrationPage.Write(""), StringComparison.Ordinal);

    [Fact]
    public void Pairs_of_the_text_are_those_of_the_table()
    {
        // Each line of the first table: a call of .NET and one of an accessor.
        var text = File.ReadAllText(Page);
        var rows = text[..text.IndexOf(MigrationPage.TableHeading, StringComparison.Ordinal)].Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToArray();
        var names = BuiltInCatalogue.Linked.Options.Select(linked => linked.Option)
            .SelectMany(option => new[] { $"Get{option.Accessor}", $"{option.Command ?? "Set"}{option.Accessor}" }).ToHashSet();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains(row[2].Split('`')[1].Split('(')[0], names));
    }
}
