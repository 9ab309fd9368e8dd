namespace SockOptGen.Tool.Tests.Commands;

public class StraceTests
{
    [Theory]
    [InlineData("setsockopt(3, SOL_TCP, TCP_KEEPIDLE, [60], 4) = 0", "TCP_KEEPIDLE", "60 seconds; TimeSpan SetTcpKeepIdle")]
    [InlineData("[pid  77] setsockopt(3, 0x6, 0x4, [60], 4) = 0", "TCP_KEEPIDLE", "SetTcpKeepIdle")]
    [InlineData("setsockopt(3, 6, 4, \"<\\0\\0\\0\", 4) = 0", "TCP_KEEPIDLE", "SetTcpKeepIdle")]
    [InlineData("setsockopt(3, 0x6 /* SOL_TCP */, 0x4 /* TCP_KEEPIDLE */, [60], 4) = 0", "TCP_KEEPIDLE", "60 seconds")]
    [InlineData("1234  setsockopt(3<TCP:[127.0.0.1:80]>, SOL_TCP, TCP_NODELAY, [1], 4) = 0", "TCP_NODELAY", "bool SetTcpNoDelay")]
    [InlineData("getsockopt(4, SOL_SOCKET, SO_ERROR, [0], [4]) = 0", "SO_ERROR", "SocketError GetSoError")]
    [InlineData("setsockopt(3, SOL_SOCKET, SO_RCVTIMEO_OLD, \"\\5\\0\", 16) = 0", "SO_RCVTIMEO", "TimeSpan SetSoReceiveTimeout")]
    [InlineData("setsockopt(3, SOL_IPV6, IPV6_V6ONLY, [1], 4) = -1 EINVAL (Invalid argument)", "IPV6_V6ONLY", "SetIPv6Only")]
    public async Task A_call_gets_a_comment(string line, string option, string comment)
    {
        var run = (await ToolRun.WithInputAsync(line, "explain", "-")).ShouldEndWith(0);

        Assert.StartsWith($"{line}  # {option}: ", run.Output, StringComparison.Ordinal);
        Assert.Contains(comment, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("setsockopt(3, SOL_TCP, TCP_", "# cut off")]
    [InlineData("setsockopt(3, SOL_TC", "# cut off")]
    [InlineData("setsockopt(", "# cut off")]
    [InlineData("setsockopt(3, 6, 4711, [1], 4) = 0", "# (6, 4711) is nothing that sockopt knows on Linux")]
    public async Task A_line_that_is_cut_off_or_unknown_says_so(string line, string comment)
    {
        var run = (await ToolRun.WithInputAsync(line, "explain", "-")).ShouldEndWith(0);

        Assert.StartsWith($"{line}  {comment}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_lines_stay_as_they_are()
    {
        const string Lines =
            "socket(AF_INET, SOCK_STREAM, 0) = 3\nsetsockopt(3, SOL_TCP, TCP_NODELAY, [1], 4) = 0\n+++ exited with 0 +++\n";

        var run = (await ToolRun.WithInputAsync(Lines, "explain", "-")).ShouldEndWith(0);

        var lines = run.Output.Split('\n');
        Assert.Equal("socket(AF_INET, SOCK_STREAM, 0) = 3", lines[0]);
        Assert.Equal("+++ exited with 0 +++", lines[2]);
    }

    [Fact]
    public async Task Lines_without_a_call_are_nothing()
    {
        var run = (await ToolRun.WithInputAsync("hello\n", "explain", "-")).ShouldEndWith(1);

        Assert.StartsWith("No line sets or reads an option", run.Error, StringComparison.Ordinal);
    }
}
