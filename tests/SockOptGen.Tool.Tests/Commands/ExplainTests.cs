namespace SockOptGen.Tool.Tests.Commands;

public class ExplainTests
{
    [Theory]
    [InlineData("TCP_KEEPIDLE")]
    [InlineData("tcp_keepidle")]
    [InlineData("TcpKeepIdle")]
    [InlineData("SetTcpKeepIdle")]
    [InlineData("TryGetTcpKeepIdle")]
    [InlineData("SocketOptionName.TcpKeepAliveTime")]
    [InlineData("Tcp.TcpKeepAliveTime")]
    [InlineData("TCP_KEEPALIVE")]
    public async Task Any_name_of_an_option_finds_it(string name)
    {
        var run = (await ToolRun.Async("explain", name)).ShouldEndWith(0);

        Assert.Contains("TCP_KEEPIDLE (IPPROTO_TCP)", run.Output, StringComparison.Ordinal);
        Assert.Contains("linux     TCP_KEEPIDLE = (6, 4), read, set, takes 1 to 32767", run.Output, StringComparison.Ordinal);
        Assert.Contains("windows   TCP_KEEPIDLE = (6, 3), read, set, since 10.0.16299", run.Output, StringComparison.Ordinal);
        Assert.Contains("macos     TCP_KEEPALIVE = (6, 16)", run.Output, StringComparison.Ordinal);
        Assert.Contains("type      TimeSpan, counted in seconds", run.Output, StringComparison.Ordinal);
        Assert.Contains("default   7200 seconds", run.Output, StringComparison.Ordinal);
        Assert.Contains(".NET      SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime", run.Output, StringComparison.Ordinal);
        Assert.Contains("SetTcpKeepIdle", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("6", "4")]
    [InlineData("0x6", "0x4")]
    [InlineData("IPPROTO_TCP", "4")]
    [InlineData("SOL_TCP", "4")]
    [InlineData("Tcp", "4")]
    [InlineData("SocketOptionLevel.Tcp", "4")]
    public async Task A_number_is_what_each_system_makes_of_it(string level, string number)
    {
        var run = (await ToolRun.Async("explain", level, number)).ShouldEndWith(0);

        Assert.Contains("TCP_KEEPIDLE on linux, TCP_MAXSEG on windows, TCP_NOPUSH on macos and freebsd.", run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_dotnet_does_otherwise_and_what_a_right_is_needed_for_is_said()
    {
        var reuse = (await ToolRun.Async("explain", "SO_REUSEADDR")).ShouldEndWith(0);
        var mark = (await ToolRun.Async("explain", "SO_MARK")).ShouldEndWith(0);

        Assert.Contains("differs   on Unix it sets SO_REUSEPORT too, and reads SO_REUSEPORT", reuse.Output, StringComparison.Ordinal);
        Assert.Contains("needs     CAP_NET_ADMIN, CAP_NET_RAW", mark.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TCP_KEEPIDEL", "TCP_KEEPIDLE")]
    [InlineData("keepidl", "TCP_KEEPIDLE")]
    [InlineData("SetTcpNodelai", "TCP_NODELAY")]
    public async Task A_near_miss_suggests(string name, string meant)
    {
        var run = (await ToolRun.Async("explain", name)).ShouldEndWith(1);

        Assert.StartsWith($"No option is called '{name}'. Did you mean ", run.Error, StringComparison.Ordinal);
        Assert.Contains(meant, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData(2, "4 is a number without a level", "4")]
    [InlineData(1, "No system has a level 4711.", "4711", "1")]
    [InlineData(1, "No system has an option 4711 at the level IPPROTO_TCP.", "IPPROTO_TCP", "4711")]
    [InlineData(1, "No option is called 'TCP_NODELAY'.", "SOL_SOCKET", "TCP_NODELAY")]
    [InlineData(1, "No option is called 'Qwertyuiop'. Try sockopt list", "Qwertyuiop")]
    [InlineData(2, "Lines of strace stay lines", "-", "--json")]
    public async Task What_is_wrong_is_said_in_a_sentence(int code, string sentence, params string[] what)
    {
        var run = (await ToolRun.Async(["explain", .. what])).ShouldEndWith(code);

        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_numbers_of_every_system()
    {
        var json = (await ToolRun.Async("explain", "TCP_NODELAY", "--json")).ShouldEndWith(0).Json();

        Assert.Equal("sockopt.options", json.GetProperty("format").GetString());
        Assert.Equal(1, json.GetProperty("version").GetInt32());
        var option = Assert.Single(json.GetProperty("options").EnumerateArray());
        Assert.Equal("bool", option.GetProperty("type").GetString());
        Assert.Equal(["windows", "linux", "macos", "freebsd"],
            option.GetProperty("systems").EnumerateArray().Select(system => system.GetProperty("system").GetString()));
        Assert.All(option.GetProperty("systems").EnumerateArray(), system => Assert.Equal(1, system.GetProperty("number").GetInt32()));
    }
}
