using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class PropertyValueRuleTests
{
    [Theory]
    [InlineData("socket.Ttl = «300»;", "Socket.Ttl takes 0 to 255, not 300: it throws ArgumentOutOfRangeException")]
    [InlineData("socket.Ttl = «-1»;", "takes 0 to 255, not -1")]
    [InlineData("socket.ReceiveBufferSize = «-1»;", "Socket.ReceiveBufferSize takes at least 0, not -1")]
    [InlineData("socket.SendBufferSize = «int.MinValue»;", "Socket.SendBufferSize takes at least 0, not -2147483648")]
    [InlineData("socket.ReceiveTimeout = «-5000»;", "Socket.ReceiveTimeout takes at least -1, not -5000")]
    [InlineData("const int Wait = -5; socket.SendTimeout = «Wait»;", "Socket.SendTimeout takes at least -1, not -5")]
    [InlineData("socket.SendTimeout = «-(2 + 3)»;", "not -5")]
    [InlineData("socket.LingerState = new LingerOption(true, «70000»);",
        "A linger time is 0 to 65535 seconds, not 70000: Socket.LingerState throws ArgumentException")]
    [InlineData("socket.LingerState = new(seconds: «-1», enable: true);", "not -1")]
    [InlineData(
        "var option = new LingerOption(true, «(int)TimeSpan.FromSeconds(number).TotalMilliseconds»); socket.LingerState = option;",
        "A linger time is in seconds, and TotalMilliseconds is in milliseconds; write (int)")]
    [InlineData("int lingerMs = number; new TcpClient().LingerState = new(true, «lingerMs»);", "and 'lingerMs' is in milliseconds")]
    [InlineData("socket.SendTimeout = «(int)TimeSpan.FromMinutes(number).Ticks»;",
        "SO_SNDTIMEO is in milliseconds, and Ticks is in units of 100 ns; write (int)")]
    [InlineData("socket.SendTimeout = «(int)TimeSpan.FromMinutes(number).TotalMinutes»;",
        "and TotalMinutes is in minutes; write (int)TimeSpan.FromMinutes(number).TotalMilliseconds")]
    [InlineData("var waitMs = number; socket.SendTimeout = «waitMs / 1000»;",
        "SO_SNDTIMEO is in milliseconds, and 'waitMs' is too; leave out / 1000")]
    [InlineData("var v4 = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp); v4.Ttl = «0»;",
        "0 is out of range for IP_TTL: Linux takes -1 or 1 to 255")]
    [InlineData("new UdpClient().Ttl = «0»;", "0 is out of range for IP_TTL: Linux takes -1 or 1 to 255")]
    [InlineData("new UdpClient().Ttl = «256»;", "UdpClient.Ttl takes 0 to 255, not 256")]
    // Those of TcpClient check nothing.
    [InlineData("var client = new TcpClient { ReceiveTimeout = «-1», NoDelay = true };",
        "-1 is out of range for SO_RCVTIMEO: Linux and macOS do not take a negative time (0 means no limit), and the call fails with " +
            "SocketError.InvalidArgument")]
    [InlineData("using var client = new TcpClient(); if (!OperatingSystem.IsLinux()) client.SendTimeout = «-2»;",
        "-2 is out of range for SO_SNDTIMEO: macOS does not take a negative time")]
    [InlineData("new TcpClient().LingerState = new LingerOption(true, «65536»);", "not 65536: TcpClient.LingerState throws")]
    [InlineData("new TcpClient().Client.Ttl = «300»;", "Socket.Ttl takes")]
    [InlineData("var made = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { Ttl = «300» };",
        "Socket.Ttl takes")]
    [InlineData("Action set = () => socket.Ttl = «300»;", "Socket.Ttl takes")]
    public Task Value_that_the_property_refuses_is_reported(string marked, params string[] parts) =>
        CallTest.ReportsAsync("SOCK1008", marked, parts);

    [Theory]
    [InlineData("socket.SendTimeout = «OperatingSystem.IsLinux() ? -2 : 0»;", "not -2")]
    [InlineData("var wait = 0; if (OperatingSystem.IsMacOS()) wait = -2; socket.ReceiveTimeout = «wait»;", "not -2")]
    public Task Value_of_each_system_is_judged_there(string marked, params string[] parts) =>
        CallTest.ReportsAsync("SOCK1008", marked, parts);

    [Theory]
    [InlineData("socket.Ttl = 0; socket.Ttl = 64; socket.Ttl = 255;")]
    [InlineData("socket.ReceiveBufferSize = 1; socket.SendBufferSize = int.MaxValue; socket.SendBufferSize = number;")]
    [InlineData("if (!OperatingSystem.IsMacOS()) { socket.ReceiveBufferSize = 0; socket.SendBufferSize = 0; }")]
    [InlineData("socket.SendBufferSize = OperatingSystem.IsMacOS() ? 1 : 0;")]
    [InlineData("new UdpClient(AddressFamily.InterNetworkV6).Ttl = 0; if (OperatingSystem.IsWindows()) new UdpClient().Ttl = 0;")]
    [InlineData("socket.LingerState = new LingerOption(true, (int)TimeSpan.FromSeconds(number).TotalSeconds);")]
    [InlineData("socket.SendTimeout = (int)(TimeSpan.FromMinutes(number).Ticks / TimeSpan.TicksPerMillisecond);")]
    [InlineData("var waitMs = number; var waitSeconds = number; socket.SendTimeout = waitSeconds * 1000; socket.SendTimeout = waitMs / 2;")]
    [InlineData("socket.ReceiveTimeout = -1; socket.SendTimeout = 0; socket.SendTimeout = System.Threading.Timeout.Infinite;")]
    [InlineData("socket.LingerState = new LingerOption(true, 65535); socket.LingerState = new LingerOption(false, number);")]
    [InlineData("socket.Ttl = (short)number; socket.SendTimeout = number; socket.ReceiveTimeout = -number; socket.SendTimeout += -5;")]
    [InlineData("socket.SendTimeout = number == 1 ? -5 : 5;")]
    [InlineData("var client = new TcpClient { SendBufferSize = 1, ReceiveBufferSize = number, SendTimeout = 0, ReceiveTimeout = number };")]
    [InlineData("if (OperatingSystem.IsWindows()) new TcpClient().SendTimeout = -1;")]
    [InlineData("if (!OperatingSystem.IsLinux()) socket.SendTimeout = OperatingSystem.IsLinux() ? -5 : 5;")]
    [InlineData("if (OperatingSystem.IsLinux() && OperatingSystem.IsWindows()) socket.Ttl = 300;")]
    [InlineData(
        "socket.NoDelay = true; socket.DualMode = false; socket.Blocking = true; new TcpListener(IPAddress.Any, 0).ExclusiveAddressUse " +
            "= true;")]
    [InlineData(
        "using System.Net.Sockets; class Own() : Socket(SocketType.Stream, ProtocolType.Tcp) { public new int Ttl { get; set; } void " +
            "M() => Ttl = 300; }")]
    [InlineData("class Socket { public int Ttl { get; set; } void M() => Ttl = 300; }")]
    [InlineData("namespace System.Net.Sockets; class SocketSettings { public int Ttl { get; set; } void M() => Ttl = 300; }")]
    [InlineData("class TcpClient { public int SendTimeout { get; set; } void M() => SendTimeout = -5; }")]
    public Task Right_unknown_and_own_are_silent(string text) => CallTest.IsSilentAsync(text, allowSuggestions: true);

    /// <summary>.NET lets it through, and a system refuses it.</summary>
    [Theory]
    [InlineData("socket.SendBufferSize = «0»;",
        "0 is out of range for SO_SNDBUF: macOS takes at least 1, and the call fails with EINVAL")]
    [InlineData("socket.ReceiveBufferSize = «0»;", "0 is out of range for SO_RCVBUF")]
    [InlineData("new TcpClient().ReceiveBufferSize = «0»;", "0 is out of range for SO_RCVBUF")]
    [InlineData("var client = new UdpClient { Client = { SendBufferSize = «0», ReceiveTimeout = -1 } };", "SO_SNDBUF")]
    [InlineData("var made = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = «0» };", "SO_RCVBUF")]
    [InlineData("if (!OperatingSystem.IsWindows()) socket.SendBufferSize = «0»;", "macOS takes at least 1")]
    [InlineData("socket.SendBufferSize = «OperatingSystem.IsMacOS() ? 0 : 8192»;", "macOS takes at least 1")]
    public Task Value_that_a_system_refuses_is_reported(string marked, params string[] parts) =>
        CallTest.ReportsAsync("SOCK1008", marked, parts);

    [Theory]
    [InlineData("windows")]
    [InlineData("linux;windows")]
    public Task Project_for_systems_that_take_it_is_silent(string systems) => CallTest.IsSilentAsync(
        new TestProject { Properties = [("SockOptGenPlatforms", systems)] },
        "socket.SendBufferSize = 0; socket.ReceiveBufferSize = 0;");

    [Fact]
    public Task Property_in_a_subclass_is_the_same() => CallTest.ReportsAsync(
        "SOCK1008",
        "using System.Net.Sockets; class Own : TcpClient { void M() { SendTimeout = «-5»; base.ReceiveTimeout = «-5»; Client.Ttl = " +
            "«300»; } }");

    [Fact]
    public Task What_is_refused_is_not_for_another_socket_as_well() => CallTest.ReportsAsync(
        "SOCK1008",
        "using var made = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp); made.LingerState = new " +
            "LingerOption(true, «-1»);");
}
