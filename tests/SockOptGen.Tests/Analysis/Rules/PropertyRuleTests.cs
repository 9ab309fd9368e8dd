using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class PropertyRuleTests
{
    private static readonly TestProject s_levels = new() { Properties = [("SockOptGenLevels", "So;Ip")] };

    [Theory]
    [InlineData("socket.«DontFragment» = true;", "Socket.DontFragment differs from IP_DONTFRAGMENT: on Linux .NET sets IP_MTU_DISCOVER",
        ". SetIpDontFragment(bool) sets only the native option")]
    [InlineData("_ = socket.«DontFragment»;", ". GetIpDontFragment() reads only the native option")]
    [InlineData("socket.«ExclusiveAddressUse» = true;",
        "Socket.ExclusiveAddressUse differs from SO_EXCLUSIVEADDRUSE: on Linux and macOS .NET sets SO_REUSEPORT and SO_REUSEADDR to the " +
            "opposite")]
    [InlineData("socket?.«ExclusiveAddressUse».ToString();", "Socket.ExclusiveAddressUse")]
    [InlineData("var made = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { «DontFragment» = true };",
        "SetIpDontFragment(bool)")]
    [InlineData("_ = socket is { «DontFragment»: true };", "GetIpDontFragment()")]
    [InlineData("new UdpClient().«DontFragment» = true;", "UdpClient.DontFragment differs from",
        ". SetIpDontFragment(bool) of its Socket sets only")]
    [InlineData("new TcpListener(IPAddress.Any, 0).«ExclusiveAddressUse» = true;", "TcpListener.ExclusiveAddressUse")]
    [InlineData("new TcpClient().«ExclusiveAddressUse» = true; new UdpClient().«ExclusiveAddressUse» = true;",
        "ExclusiveAddressUse differs from SO_EXCLUSIVEADDRUSE")]
    public Task Difference_is_told(string marked, params string[] parts) => CallTest.ReportsAsync(s_levels, "SOCK3002", marked, parts);

    [Fact]
    public Task Property_in_a_subclass_is_the_same() => CallTest.ReportsAsync(
        "SOCK3002",
        "using System.Net.Sockets; class Own() : Socket(SocketType.Stream, ProtocolType.Tcp) { void M() { «DontFragment» = true; " +
            "base.«DontFragment» = true; } }");

    [Theory]
    [InlineData("if (OperatingSystem.IsWindows()) socket.DontFragment = true;")]
    [InlineData("if (OperatingSystem.IsMacOS()) socket.DontFragment = true;")]
    [InlineData("if (!OperatingSystem.IsWindows()) return; socket.ExclusiveAddressUse = true;")]
    [InlineData("_ = nameof(socket.DontFragment);")]
    [InlineData("socket.NoDelay = true; socket.Ttl = 3; _ = socket.Connected; _ = socket.Available; new UdpClient().Ttl = 3;")]
    [InlineData(
        "using System.Net.Sockets; class Own() : Socket(SocketType.Stream, ProtocolType.Tcp) { public new bool DontFragment { get; set; " +
            "} void M() => DontFragment = true; }")]
    [InlineData("class Socket { public bool DontFragment { get; set; } void M() => DontFragment = true; }")]
    [InlineData(
        "namespace System.Net.Sockets; class SocketOptions { public bool DontFragment { get; set; } void M() => DontFragment = true; }")]
    public Task Same_guarded_and_lookalike_are_silent(string text) => CallTest.IsSilentAsync(s_levels, text);

    [Fact]
    public Task Project_for_one_system_is_judged_by_it() =>
        CallTest.IsSilentAsync(new TestProject { Properties = [("SockOptGenPlatforms", "windows")] },
            "socket.DontFragment = true; socket.ExclusiveAddressUse = true;");

    [Fact]
    public Task Accessor_is_not_told_where_the_project_lacks_it() => CallTest.ReportsAsync(
        new TestProject { Properties = [("SockOptGenLevels", "Udp")] }, "SOCK3002", "socket.«DontFragment» = true;",
        "IP_PMTUDISC_DO or IP_PMTUDISC_DONT");
}
