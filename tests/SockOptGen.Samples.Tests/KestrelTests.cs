using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace SockOptGen.Samples.Tests;

public class KestrelTests
{
    private const string Listening = "Now listening on: ";

    [Fact]
    public async Task The_page_shows_the_connection_that_asks_for_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have no TCP_INFO.");
        using var server = new Sample("Kestrel", "--urls", "http://127.0.0.1:0");
        var url = await server.ReadUntilAsync(Listening);
        // 5 seconds are rounded up to 7: the kernel counts retransmissions.
        Assert.Contains($"{new Uri(url).Authority}: SO_REUSEPORT True, TCP_DEFER_ACCEPT 00:00:07", server.Output);

        var (page, client) = await FetchAsync(url);
        Assert.Equal($"{client} to {new Uri(url).Authority}, process {server.ProcessId}", Value(page, "connection"));
        Assert.Equal("Established", Value(page, "state"));
        Assert.NotEqual(0, Number(page, "round-trip time"));
        Assert.NotEqual(0, Number(page, "bytes received"));
        Assert.NotEqual(0, Number(page, "congestion window"));
    }

    [Fact]
    public async Task Two_processes_share_the_port()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "SO_REUSEPORT spreads connections on Linux only.");
        using var first = new Sample("Kestrel", "--urls", "http://127.0.0.1:0");
        var url = await first.ReadUntilAsync(Listening);
        using var second = new Sample("Kestrel", "--urls", url);
        Assert.Equal(url, await second.ReadUntilAsync(Listening));

        // Each new connection goes to one of the two by a hash of its port.
        var seen = new HashSet<int>();
        for (var i = 0; i < 200 && seen.Count < 2; i++)
        {
            var (page, _) = await FetchAsync(url);
            seen.Add(int.Parse(Value(page, "connection").Split(' ')[^1], CultureInfo.InvariantCulture));
        }

        Assert.Equal(new[] { first.ProcessId, second.ProcessId }.Order(), seen.Order());
    }

    /// <summary>The page, over a connection of its own, and the client's end of that.</summary>
    private static async Task<(string Page, EndPoint? Client)> FetchAsync(string url)
    {
        EndPoint? local = null;
        using var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                local = socket.LocalEndPoint;
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        return (await client.GetStringAsync(url, TestContext.Current.CancellationToken), local);
    }

    private static string Value(string page, string name) => Regex.Match(page, $@"^{name} +(.+)$", RegexOptions.Multiline).Groups[1].Value;

    private static double Number(string page, string name) => double.Parse(Value(page, name).Split(' ')[0], CultureInfo.InvariantCulture);
}
