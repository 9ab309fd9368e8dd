namespace SockOptGen.Tool.Tests.Programs;

/// <summary>nginx: what `listen` says is what its sockets have.</summary>
public class NginxTests
{
    private const string Listen = "reuseport backlog=99 rcvbuf=80k sndbuf=96k so_keepalive=5m:20s:4 deferred fastopen=5";

    [Fact]
    public async Task What_listen_says_is_what_its_sockets_have()
    {
        using var nginx = await Nginx.StartAsync(Listen, "tcp_nodelay on;");
        using var connection = AskForPage(nginx);

        var listener = Assert.Single(await InspectedSocket.OfAsync(nginx, "Listen", "--changed"));
        Assert.Equal("True True", $"{listener["SO_REUSEADDR"]} {listener["SO_REUSEPORT"]}");
        Assert.Equal("00:05:00 00:00:20 4", $"{listener["TCP_KEEPIDLE"]} {listener["TCP_KEEPINTVL"]} {listener["TCP_KEEPCNT"]}");
        // The kernel doubles what it is asked for.
        Assert.Equal($"{2 * 80 * 1024} {2 * 96 * 1024}", $"{listener["SO_RCVBUF"]} {listener["SO_SNDBUF"]}");
        Assert.Equal("00:00:01 5", $"{listener["TCP_DEFER_ACCEPT"]} {listener["TCP_FASTOPEN"]}");

        var accepted = Assert.Single(await InspectedSocket.OfAsync(nginx, "Established", "--changed"));
        Assert.Equal("nginx", accepted.Name);
        Assert.Equal("True True", $"{accepted["SO_KEEPALIVE"]} {accepted["TCP_NODELAY"]}");

        var seen = await StatisticsComparison.CheckAsync(nginx);
        Assert.Equal(99, Assert.Single(seen.Values, socket => socket.ToString().StartsWith("LISTEN", StringComparison.Ordinal)).Backlog);
    }

    [Fact]
    public async Task What_is_not_configured_is_not_changed()
    {
        using var nginx = await Nginx.StartAsync("", "tcp_nodelay off;");
        using var connection = AskForPage(nginx);

        var listener = Assert.Single(await InspectedSocket.OfAsync(nginx, "Listen", "--changed"));
        var accepted = Assert.Single(await InspectedSocket.OfAsync(nginx, "Established", "--changed"));

        Assert.Equal(["SO_REUSEADDR"], listener.Options);
        Assert.DoesNotContain("TCP_NODELAY", accepted.Options);
        Assert.DoesNotContain("SO_KEEPALIVE", accepted.Options);
        Assert.Null((await StatisticsComparison.CheckAsync(nginx))[await CookieAsync(nginx)].KeepAliveTimer);
    }

    [Fact]
    public async Task Socket_that_master_and_worker_share_is_shown_once()
    {
        using var nginx = await Nginx.StartAsync("", "");

        var run = await ToolRun.Async("inspect", "--port", $"{nginx.Port}", "--changed");

        Assert.SkipWhen(run.ExitCode == 3, run.Error);
        Assert.Matches($@"^nginx \({nginx.Id}\) descriptor \d+: tcp4 127\.0\.0\.1:{nginx.Port}, Listen, also in \d+\n", run.Output);
    }

    private static async Task<ulong> CookieAsync(RunningProgram nginx) =>
        Assert.Single(await InspectedSocket.OfAsync(nginx, "Established")).Cookie;

    private static System.Net.Sockets.Socket AskForPage(RunningProgram nginx) => nginx.Ask("GET / HTTP/1.1\r\nHost: here\r\n\r\n"u8);
}
