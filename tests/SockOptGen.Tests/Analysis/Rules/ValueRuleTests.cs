using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class ValueRuleTests
{
    private const string KeepAlive = "SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime";
    private const string Ttl = "SocketOptionLevel.IP, SocketOptionName.IpTimeToLive";
    private const string Timeout = "SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout";
    private const string Linger = "SocketOptionLevel.Socket, SocketOptionName.Linger";
    private const string OnLinux = "if (OperatingSystem.IsLinux()) ";
    private const string OnMac = "if (OperatingSystem.IsMacOS()) ";

    [Theory]
    [InlineData("socket.SetSocketOption(" + KeepAlive + ", «60000»);",
        "60000 is out of range for TCP_KEEPIDLE: Linux takes 1 to 32767 seconds, and the call fails with EINVAL; 60000 ms are 60 s")]
    [InlineData("socket.SetSocketOption(" + KeepAlive + ", «0»);", "0 is out of range for TCP_KEEPIDLE: Linux takes 1 to 32767 seconds")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, «200»);", "Linux takes 1 to 127")]
    [InlineData("socket.SetSocketOption(" + Ttl + ", «300»);",
        "300 is out of range for IP_TTL: Linux takes -1 or 1 to 255, and the call fails with EINVAL; macOS and Windows take " +
            "-1 to 255, and refuse the call or cut the value")]
    [InlineData("socket.SetSocketOption(" + Ttl + ", «0»);",
        "0 is out of range for IP_TTL: Linux takes -1 or 1 to 255, and the call fails with EINVAL")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(41, 24, «BitConverter.GetBytes(1000)»);",
        "1000 is out of range for IPV6_MTU: Linux takes 0 or at least 1280")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(6, 2, «BitConverter.GetBytes(40)»);",
        "TCP_MAXSEG: Linux takes 0 or 88 to 32767")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendBuffer, «-8192»);",
        "-8192 is out of range for SO_SNDBUF: macOS takes at least 1, and the call fails with EINVAL")]
    [InlineData(
        "const int Hops = 256; socket.SetSocketOption(optionValue: «Hops», optionName: SocketOptionName.IpTimeToLive, optionLevel: " +
            "SocketOptionLevel.IP);", "256 is out of range")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastTimeToLive, «-1»);", "macOS takes 0 to 255")]
    [InlineData("socket.SetSocketOption(" + Timeout + ", «-1»);",
        "-1 is out of range for SO_RCVTIMEO: Linux and macOS do not take a negative time (0 means no limit), and the call fails with " +
            "SocketError.InvalidArgument")]
    [InlineData("socket.SetSocketOption(" + Linger + ", new LingerOption(true, «70000»));",
        "A linger time is 0 to 65535 seconds, not 70000: the call throws ArgumentException")]
    [InlineData("socket.SetSocketOption(" + Linger + ", new LingerOption(true, «TimeSpan.FromSeconds(number).Milliseconds»));",
        "A linger time is in seconds, and Milliseconds is in milliseconds; write (int)")]
    [InlineData("socket.SetSocketOption(" + Linger + ", new LingerOption(seconds: «-1», enable: true));", "not -1")]
    [InlineData("socket.SetSocketOption(" + KeepAlive + ", «BitConverter.GetBytes(60000)»);", "60000 is out of range for TCP_KEEPIDLE")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(6, 4, «[0, 0, 0, 30]»);", "503316480 is out of range",
        "it is 30 in network byte order, not the machine's own")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(6, 18, «BitConverter.GetBytes(-1)»);",
        "-1 is out of range for TCP_USER_TIMEOUT: Linux takes at least 0 milliseconds")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(0, 2, «[0, 1, 0, 0]»);", "256 is out of range for IP_TTL")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(1, 25, «\"a-very-long-device-name\"u8»);",
        "A text of 23 bytes is too long for SO_BINDTODEVICE: Linux takes 15 bytes at most")]
    [InlineData(OnMac + "socket.SetRawSocketOption(6, 261, «BitConverter.GetBytes(5)»);",
        "5 is out of range for TCP_FASTOPEN: macOS takes 0 to 1, and the call fails with EINVAL")]
    [InlineData(OnMac + "socket.SetRawSocketOption(6, 32, «BitConverter.GetBytes(5000000)»);",
        "TCP_CONNECTIONTIMEOUT: macOS takes 0 to 4294967 seconds")]
    [InlineData(OnMac + "socket.SetRawSocketOption(6, 257, «BitConverter.GetBytes(5000000)»);",
        "TCP_KEEPINTVL: macOS takes 0 to 4294967 seconds")]
    public Task Wrong_value_is_reported(string marked, params string[] parts) => CallTest.ReportsAsync("SOCK1008", marked, parts);

    [Theory]
    [InlineData("socket.SetSocketOption(" + KeepAlive + ", «OperatingSystem.IsLinux() ? 40000 : 30»);",
        "40000 is out of range for TCP_KEEPIDLE: Linux takes")]
    [InlineData("var hops = 64; if (OperatingSystem.IsMacOS()) hops = 300; socket.SetSocketOption(" + Ttl + ", «hops»);",
        "300 is out of range for IP_TTL: macOS takes -1 to 255, and refuses the call or cuts the value")]
    public Task Value_of_each_system_is_judged_there(string marked, params string[] parts) =>
        CallTest.ReportsAsync("SOCK1008", marked, parts);

    [Theory]
    [InlineData("socket.SetSocketOption(" + KeepAlive + ", 60);")]
    [InlineData("socket.SetSocketOption(" + KeepAlive + ", number);")]
    [InlineData("socket.SetSocketOption(" + KeepAlive + ", OperatingSystem.IsLinux() ? 30 : 60000);")]
    [InlineData("if (!OperatingSystem.IsLinux()) socket.SetSocketOption(" + KeepAlive + ", 60000);")]
    [InlineData("socket.SetSocketOption(" + Ttl + ", -1);")]
    [InlineData("socket.SetSocketOption(" + Ttl + ", 255);")]
    [InlineData("socket.SetSocketOption(" + Timeout + ", 5);")]
    [InlineData("socket.SetSocketOption(" + Timeout + ", 0);")]
    [InlineData("if (OperatingSystem.IsWindows()) socket.SetSocketOption(" + Timeout + ", -1);")]
    [InlineData("socket.SetSocketOption(" + Linger + ", new LingerOption(true, 65535));")]
    [InlineData("socket.SetSocketOption(" + Linger + ", new LingerOption(true, number));")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendBuffer, -1);")]
    [InlineData("if (OperatingSystem.IsWindows()) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendBuffer, 0);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendBuffer, 8192); socket.SendBufferSize = 1;")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.IpTimeToLive, 0); socket.Ttl = 0;")]
    [InlineData("if (!OperatingSystem.IsLinux()) socket.SetSocketOption(" + Ttl + ", 0);")]
    [InlineData(OnLinux +
        "{ socket.SetRawSocketOption(41, 24, BitConverter.GetBytes(0)); socket.SetRawSocketOption(41, 24, BitConverter.GetBytes(1280)); }")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30));")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(6, 4, [30, 0, 0, 0]);")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(6, 4, BitConverter.GetBytes(number));")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(1, 25, \"eth0\"u8);")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(1, 25, \"eth0\\0with something behind it\"u8);")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(0, 2, [64]);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.FastOpen, 5);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.FastOpen, 1);")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(0, 200, BitConverter.GetBytes(2));")]
    public Task Right_or_unknown_value_is_silent(string text) => CallTest.IsSilentAsync(text, allowSuggestions: true);

    [Fact]
    public Task Exception_that_is_caught_does_not_make_a_value_right() => CallTest.ReportsAsync(
        "SOCK1008", "try { socket.SetSocketOption(" + Ttl + ", «300»); } catch (SocketException) { }", "300 is out of range");

    [Fact]
    public Task Message_names_the_accessor() => CallTest.ReportsAsync(
        new TestProject { Properties = [("SockOptGenLevels", "Tcp")] }, "SOCK1008", "socket.SetSocketOption(" + KeepAlive + ", «60000»);",
        "; write SetTcpKeepIdle(TimeSpan)");

    [Fact]
    public Task Limits_of_the_projects_own_catalogue_count() => CallTest.ReportsAsync(
        TestProject.WithCatalogue(
            """
            {
              "options": [ {
                "name": "MY_LEVEL", "level": "SOL_SOCKET", "accessor": "SoMyLevel", "type": "int32", "access": "write",
                "numbers": { "linux": 32100 }, "range": { "min": 0 }, "limits": { "linux": { "min": 0, "max": 9 } }, "summary": "A level."
              } ]
            }
            """),
        "SOCK1008",
        "if (OperatingSystem.IsLinux()) { socket.SetRawSocketOption(1, 32100, «BitConverter.GetBytes(10)»); socket.SetSoMyLevel(«10»); }",
        "10 is out of range for MY_LEVEL: Linux takes 0 to 9, and the call fails with EINVAL");
}
