using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class RawBeforeConnectRuleTests
{
    private const string Raw = "«socket.SetRawSocketOption(6, 18, bytes)»; ";
    private const string Plain = "socket.SetRawSocketOption(6, 18, bytes); ";

    [Theory]
    [InlineData(Raw + "socket.Connect(\"host\", 80);",
        "TCP_USER_TIMEOUT is set raw, and line 10 connects to a host: on Linux and macOS .NET then tries only its first address",
        "set it after Connect, or connect to one address")]
    [InlineData(Raw + "socket.ConnectAsync(new DnsEndPoint(\"host\", 80)).Wait();", "set it after ConnectAsync")]
    [InlineData("EndPoint end = new DnsEndPoint(\"host\", 80); " + Raw + "socket.Connect(end);", "connects to a host")]
    [InlineData("IPAddress[] all = Dns.GetHostAddresses(\"host\"); " + Raw + "socket.Connect(all, 80);", "connects to a host")]
    [InlineData("if (OperatingSystem.IsLinux()) { " + Raw + "} socket.Connect(\"host\", 80);", "on Linux .NET then")]
    [InlineData("try { " + Raw + "} catch (SocketException) { } if (number == 1) socket.Connect(\"host\", 80);", "connects to a host")]
    [InlineData("var c = new TcpClient(); «c.Client.SetRawSocketOption(6, 18, bytes)»; c.Connect(\"host\", 80);", "connects to a host")]
    public Task Raw_set_before_a_connect_to_several_addresses_is_reported(string marked, params string[] parts) =>
        CallTest.ReportsAsync("SOCK3004", marked, parts);

    [Theory]
    [InlineData("socket.Connect(\"host\", 80); " + Plain)]
    [InlineData(Plain + "socket.Connect(\"127.0.0.1\", 80);")]
    [InlineData(Plain + "socket.Connect(new DnsEndPoint(\"::1\", 80));")]
    [InlineData(Plain + "socket.Connect(new IPEndPoint(IPAddress.Loopback, 80));")]
    [InlineData(Plain + "socket.Connect(new[] { IPAddress.Loopback }, 80);")]
    [InlineData("if (number == 1) { " + Plain + "} else { socket.Connect(\"host\", 80); }")]
    [InlineData("if (number == 1) { " + Plain + "return; } socket.Connect(\"host\", 80);")]
    [InlineData("if (OperatingSystem.IsWindows()) { " + Plain + "} socket.Connect(\"host\", 80);")]
    [InlineData("var s = new Socket(SocketType.Dgram, ProtocolType.Udp); s.SetRawSocketOption(0, 2, bytes); s.Connect(\"host\", 80);")]
    [InlineData(Plain + "socket = new Socket(SocketType.Stream, ProtocolType.Tcp); socket.Connect(\"host\", 80);")]
    [InlineData(Plain + "Action later = () => socket.Connect(\"host\", 80); later();")]
    [InlineData("_ = socket.GetRawSocketOption(6, 18, bytes); socket.Connect(\"host\", 80);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true); socket.Connect(\"host\", 80);")]
    [InlineData("socket.NoDelay = true; socket.Connect(\"host\", 80);")]
    public Task Other_order_and_other_connects_are_silent(string text) => CallTest.IsSilentOfAsync(new TestProject(), "SOCK3004", text);

    [Fact]
    public Task Accessor_that_sets_raw_is_reported_and_one_that_does_not_is_advice() => CallTest.ReportsAsync(
        new TestProject { Properties = [("SockOptGenLevels", "Tcp")] }, "SOCK3004",
        "socket.SetTcpNoDelay(true); _ = «socket.TrySetTcpUserTimeout(TimeSpan.FromSeconds(3))»; socket.Connect(\"host\", 80);",
        "TCP_USER_TIMEOUT is set raw");

    [Fact]
    public Task Option_that_DotNET_has_is_better_set_through_it() => CallTest.ReportsAsync(
        new TestProject { Properties = [("SockOptGenLevels", "Tcp")] }, "SOCK3004",
        "«socket.SetRawSocketOption(6, 1, bytes)»; socket.Connect(\"host\", 80);", "write SetTcpNoDelay(bool), which sets it through .NET");
}
