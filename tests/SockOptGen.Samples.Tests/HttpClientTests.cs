using System.Globalization;

namespace SockOptGen.Samples.Tests;

public class HttpClientTests
{
    [Fact]
    public async Task One_connection_is_tuned_used_and_looked_at()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The sample prints options that only Linux has.");
        using var sample = new Sample("HttpClient");
        var lines = await sample.ReadToEndAsync();

        Assert.Equal(5, lines.Length);
        Assert.Matches(
            @"^connected to \S+:\d+, SO_KEEPALIVE True, TCP_KEEPIDLE 00:00:15, TCP_KEEPINTVL 00:00:05, TCP_USER_TIMEOUT 00:00:30$",
            lines[0]);
        Assert.Equal(["answer 1 on this connection", "answer 2 on this connection", "answer 3 on this connection"], lines[1..4]);
        Assert.Matches(@"^round-trip time to 127\.0\.0\.1:\d+: [\d.]+ ms$", lines[4]);
        Assert.NotEqual(0, double.Parse(lines[4].Split(' ')[^2], CultureInfo.InvariantCulture));
    }
}
