using System.Net.Sockets.Options;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Options;

namespace SockOptGen.Sockets.Tests.Hosts;

/// <summary>Every accessor on Windows, as Wine has it.</summary>
[Collection(SystemWide.Name)]
public class WindowsTests
{
    private const string Tcp = "TCP over IPv4";
    private const string Runtime = "win-x64";

    [Fact]
    public async Task Every_accessor_keeps_its_contract()
    {
        var run = await HostPrograms.Windows();
        Assert.Equal(OptionCase.All.Select(option => option.Name).ToHashSet(),
            run.Rows.Select(row => row.Option).Concat(WithoutSockets(run)).ToHashSet());
        Contracts.Hold(run.Rows, Platform.Windows, Runtime);
    }

    [Fact]
    public async Task An_option_of_Linux_alone_names_itself_and_the_system()
    {
        var run = await HostPrograms.Windows();
        Assert.StartsWith("Microsoft Windows 10", run.System, StringComparison.Ordinal);
        foreach (var row in new[] { run.Call("TCP_QUICKACK", Tcp), run.Call("TCP_QUICKACK", Tcp, "True") })
        {
            Assert.Equal($"PlatformNotSupportedException: TCP_QUICKACK is not available on {Runtime}.", row.Plain);
            Assert.Equal(HostRow.False, row.Trying);
        }
    }

    // The bytes are those that Winsock answers, so that the accessor did not read only what it wrote itself.
    [Theory]
    [InlineData("TCP_NODELAY", "True", "True", "01")] // one byte, as on Windows itself
    [InlineData("TCP_NODELAY", "False", "False", "00")]
    [InlineData("SO_KEEPALIVE", "True", "True", "01")]
    [InlineData("SO_RCVTIMEO", "00:00:00.6000000", "00:00:00.6000000", "58020000")] // a DWORD of milliseconds
    [InlineData("SO_SNDTIMEO", "00:00:50", "00:00:50", "50C30000")]
    [InlineData("SO_LINGER", "SocketLinger { Enabled = True, Time = 00:00:05 }", "SocketLinger { Enabled = True, Time = 00:00:05 }",
        "01000500")] // two ushorts
    [InlineData("SO_LINGER", "SocketLinger { Enabled = True, Time = 18:12:15 }", "SocketLinger { Enabled = True, Time = 18:12:15 }",
        "0100FFFF")]
    [InlineData("SO_EXCLUSIVEADDRUSE", "True", "True", "01000000")] // -5, the complement of SO_REUSEADDR
    [InlineData("SO_EXCLUSIVEADDRUSE", "False", "False", "00000000")]
    [InlineData("SO_DONTLINGER", "False", "False", "00000000")] // -129, the complement of SO_LINGER
    [InlineData("SO_DONTLINGER", "True", "True", "01000000")]
    [InlineData("SO_RCVBUF", "50000", "50000", "50C30000")] // not doubled, as Linux does
    [InlineData("IP_TTL", "5", "5", "05000000")]
    public async Task A_value_goes_and_comes_back(string option, string value, string readBack, string bytes)
    {
        var row = (await HostPrograms.Windows()).Call(option, Tcp, value);
        Assert.Equal((HostRow.Done, HostRow.Done, readBack, bytes), (row.Plain, row.Trying, row.ReadBack, row.Bytes));
    }

    [Theory]
    [InlineData("IPV6_V6ONLY", "TCP over IPv6", "True", "01")] // one byte too
    [InlineData("IPV6_V6ONLY", "dual-mode TCP", "False", "00")]
    [InlineData("SO_ACCEPTCONN", "listening TCP", "True", "01000000")]
    [InlineData("SO_ACCEPTCONN", Tcp, "False", "00000000")]
    [InlineData("SO_ERROR", Tcp, "Success", "00000000")]
    [InlineData("SO_MAX_MSG_SIZE", "UDP over IPv4", "65507", "E3FF0000")]
    public async Task A_new_socket_has_its_default(string option, string socket, string value, string bytes)
    {
        var row = (await HostPrograms.Windows()).Call(option, socket);
        Assert.Equal((value, value, bytes), (row.Plain, row.Trying, row.Bytes));
    }

    [Theory]
    [InlineData("SO_TYPE", "Stream", "Dgram")]
    public async Task An_enumeration_has_the_numbers_of_Winsock(string option, string ofTcp, string ofUdp)
    {
        var run = await HostPrograms.Windows();
        Assert.Equal((ofTcp, ofUdp), (run.Call(option, Tcp).Plain, run.Call(option, "UDP over IPv4").Plain));
    }

    [Theory]
    [InlineData("TCP_KEEPIDLE", "00:00:01.5000000")]
    [InlineData("TCP_KEEPIDLE", "-00:00:01")]
    [InlineData("SO_RCVTIMEO", "-00:00:00.0020000")]
    [InlineData("SO_RCVTIMEO", "50.00:00:00")] // more milliseconds than a DWORD holds
    [InlineData("SO_RCVTIMEO", "00:00:00.0000001")]
    [InlineData("SO_LINGER", "SocketLinger { Enabled = True, Time = 18:12:16 }")] // more seconds than a ushort holds
    public async Task What_the_native_value_cannot_hold_throws(string option, string value)
    {
        var row = (await HostPrograms.Windows()).Call(option, Tcp, value);
        Assert.StartsWith("ArgumentOutOfRangeException", row.Plain, StringComparison.Ordinal);
        Assert.Equal(row.Plain, row.Trying);
    }

    [Theory]
    [InlineData("TCP_KEEPIDLE", "00:10:00")]
    [InlineData("TCP_KEEPINTVL", "00:00:05")]
    public async Task Keep_alive_times_are_taken(string option, string value) =>
        Assert.Equal((HostRow.Done, HostRow.Done),
            (await HostPrograms.Windows()).Call(option, Tcp, value) is var row ? (row.Plain, row.Trying) : default);

    [Fact]
    public async Task What_Wine_does_not_implement_is_false_to_a_Try()
    {
        var row = (await HostPrograms.Windows()).Call("TCP_FASTOPEN", Tcp);
        Assert.Equal(("SocketException ProtocolOption", HostRow.False), (row.Plain, row.Trying));
    }

    private static IEnumerable<string> WithoutSockets(HostRun run) => OptionCase.All
        .Where(option => HostsPage.Can(option, Platform.Windows) && Verdicts.OnWindows(run, option).Count == 0)
        .Select(option => option.Name);
}
