namespace SockOptGen.Tool.Tests.Commands;

public class ListTests
{
    [Fact]
    public async Task A_word_a_level_and_a_system_choose()
    {
        var all = (await ToolRun.Async("list")).ShouldEndWith(0).Output.Split('\n').Length;
        var some = (await ToolRun.Async("list", "--search", "keepalive", "--level", "IPPROTO_TCP", "--os", "macos")).ShouldEndWith(0);

        Assert.True(all > 900, $"{all} lines.");
        Assert.Equal("TcpKeepIdle", some.ValueOf("TCP_KEEPIDLE"));
        Assert.DoesNotContain("SOL_SOCKET", some.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_system_is_wrong_usage() =>
        Assert.StartsWith("'beos' is not a system of the catalogue; use one of windows, linux",
            (await ToolRun.Async("list", "--os", "beos")).ShouldEndWith(2).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Nothing_found_is_said() => (await ToolRun.Async("list", "--search", "qwertyuiop")).ShouldEndWith(1);

    [Fact]
    public async Task Json_is_that_of_explain()
    {
        var json = (await ToolRun.Async("list", "--level", "IPPROTO_UDP", "--json")).ShouldEndWith(0).Json();

        Assert.Equal("sockopt.options", json.GetProperty("format").GetString());
        Assert.All(json.GetProperty("options").EnumerateArray(), option =>
            Assert.Equal("IPPROTO_UDP", option.GetProperty("level").GetString()));
    }
}
