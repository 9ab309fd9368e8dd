using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>Numbers that mean several options: the code around them shows which was meant, and no guard makes another of it.</summary>
public class MeaningFixTests
{
    private const string OnLinux = "Guard with OperatingSystem.IsLinux()";
    private const string KeepIdle = $"{OnLinux} (TCP_KEEPIDLE there; no longer TCP_NOPUSH on macOS and TCP_MAXSEG on Windows)";
    private const string NoPush =
        "Guard with OperatingSystem.IsMacOS() (TCP_NOPUSH there; no longer TCP_KEEPIDLE on Linux and TCP_MAXSEG on Windows)";
    private const string UseKeepIdle =
        "Use SetTcpKeepIdle (TCP_KEEPIDLE, no longer TCP_NOPUSH on macOS and TCP_MAXSEG on Windows; throws ArgumentOutOfRangeException " +
            "for a value out of range)";

    private static readonly FixTest s_test = new("SOCK2002");

    [Fact]
    public async Task Number_with_one_meaning_has_the_accessor_that_the_message_names() => Assert.Contains(
        "Use SetTcpFastOpenConnect (throws PlatformNotSupportedException on macOS and Windows)",
        await s_test.TitlesAsync("socket.SetRawSocketOption(6, 30, BitConverter.GetBytes(1));"));

    [Fact]
    public Task Every_meaning_is_offered_where_nothing_shows_one() =>
        s_test.OffersAsync("socket.SetRawSocketOption(6, 4, bytes);", KeepIdle, NoPush);

    [Theory]
    [InlineData("// TCP_KEEPIDLE\nsocket.SetRawSocketOption(6, 4, bytes);", KeepIdle)]
    [InlineData("const int tcpKeepIdle = 4; socket.SetRawSocketOption(6, tcpKeepIdle, bytes);", KeepIdle)]
    [InlineData("socket.SetRawSocketOption(6, 4 /* TCP_NOPUSH */, bytes);", NoPush)]
    [InlineData(
        "socket.SetRawSocketOption(6, 4, bytes); socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);",
        KeepIdle)]
    [InlineData("socket.SetRawSocketOption(6, 4, bytes); socket.SetRawSocketOption(6, 5, bytes);", KeepIdle)]
    [InlineData("socket.SetTcpKeepInterval(TimeSpan.FromSeconds(3)); socket.SetRawSocketOption(6, 4, bytes);", KeepIdle)]
    [InlineData("socket.SetRawSocketOption(6, 4, bytes); socket.SetRawSocketOption(6, 4, bytes);", KeepIdle, NoPush)]
    // Who says so means Windows.
    [InlineData("socket.SetRawSocketOption(6, 4 /* TCP_MAXSEG */, bytes);",
        "Guard with OperatingSystem.IsWindows() (TCP_MAXSEG there; no longer TCP_KEEPIDLE on Linux and TCP_NOPUSH on macOS)")]
    public Task Meaning_that_is_shown_is_offered(string text, params string[] titles) => s_test.OffersAsync(text, titles);

    [Theory]
    [InlineData("if (OperatingSystem.IsMacOS()) socket.SetRawSocketOption(6, 16, bytes); else socket.SetRawSocketOption(6, 4, bytes);",
        $"{OnLinux} (TCP_KEEPIDLE there; no longer TCP_MAXSEG on Windows)")]
    [InlineData("if (!OperatingSystem.IsMacOS()) socket.SetRawSocketOption(6, 4, bytes);",
        $"{OnLinux} (TCP_KEEPIDLE there; no longer TCP_MAXSEG on Windows)")]
    [InlineData("socket.SetRawSocketOption(6, 18, bytes);",
        $"{OnLinux} (TCP_USER_TIMEOUT there; no longer TCP_FAIL_CONNECT_ON_ICMP_ERROR on Windows)")]
    [InlineData("socket.SetRawSocketOption(6, 18, new byte[4]);",
        $"{OnLinux} (TCP_USER_TIMEOUT there; no longer TCP_FAIL_CONNECT_ON_ICMP_ERROR on Windows)")]
    public async Task Nothing_is_put_under_Windows_that_does_not_show_it(string text, string guard)
    {
        var titles = (await s_test.TitlesAsync(text)).ToList();

        Assert.Contains(guard, titles);
        Assert.DoesNotContain(titles, title => title.Contains("Windows()", StringComparison.Ordinal) || title.Contains("IsWindowsVersion",
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task Meaning_of_another_size_is_none()
    {
        // IP_ADD_MEMBERSHIP on Windows and macOS takes eight bytes.
        var titles = (await s_test.TitlesAsync("socket.SetRawSocketOption(0, 12, new byte[4]);")).ToList();

        Assert.NotEmpty(titles);
        Assert.All(titles, title => Assert.Contains("(IP_RECVTTL", title));
    }

    [Fact]
    public Task Accessor_of_what_is_shown_comes_first() => s_test.FixesAsync(
        "socket.SetRawSocketOption(6, 4, BitConverter.GetBytes(number)); // TCP_KEEPIDLE",
        "socket.SetTcpKeepIdle(TimeSpan.FromSeconds(number)); // TCP_KEEPIDLE");

    [Fact]
    public Task Accessor_says_what_it_no_longer_sets() => s_test.OffersAsync(
        "socket.SetRawSocketOption(6, 4, BitConverter.GetBytes(number)); // TCP_KEEPIDLE", UseKeepIdle, KeepIdle);
}
