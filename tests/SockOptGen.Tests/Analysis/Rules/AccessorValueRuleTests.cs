using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class AccessorValueRuleTests
{
    private static readonly TestProject s_project =
        new() { Properties = [("SockOptGenLevels", "So;Ip;Tcp"), ("SockOptGenPlatforms", "windows;linux;macos")] };

    [Theory]
    [InlineData("socket.SetIpTimeToLive(«300»);",
        "SetIpTimeToLive takes -1 to 255, not 300: the call throws ArgumentOutOfRangeException")]
    [InlineData("socket.SetTcpKeepIdle(«System.Threading.Timeout.InfiniteTimeSpan»);",
        "SetTcpKeepIdle does not take Timeout.InfiniteTimeSpan: the call throws")]
    [InlineData("socket.TrySetIpTimeToLive(«-2»);", "TrySetIpTimeToLive takes -1 to 255, not -2")]
    [InlineData("SocketOptionExtensions.SetIpTimeToLive(value: «300», socket: socket);", "not 300")]
    [InlineData("socket.SetTcpKeepIdle(«TimeSpan.FromMilliseconds(1500)»);",
        "SetTcpKeepIdle takes only whole seconds, not 1.5 s: the call throws ArgumentOutOfRangeException")]
    [InlineData("socket.SetTcpKeepIdle(«TimeSpan.FromSeconds(0.5)»);", "not 0.5 s")]
    [InlineData("socket.SetTcpKeepIdle(«TimeSpan.FromSeconds(-1)»);", "does not take a negative time such as -1 s")]
    [InlineData("socket.SetTcpKeepIdle(«-TimeSpan.FromSeconds(1)»);", "does not take a negative time such as -1 s")]
    [InlineData("socket.SetTcpKeepIdle(«TimeSpan.FromDays(30)»);",
        "2592000 is out of range for TCP_KEEPIDLE: Linux takes 1 to 32767 seconds, and the call fails with EINVAL")]
    [InlineData("socket.SetTcpKeepIdle(«TimeSpan.Zero»);", "0 is out of range for TCP_KEEPIDLE: Linux takes")]
    [InlineData("socket.SetTcpKeepIdle(«default»);", "0 is out of range")]
    [InlineData("socket.SetTcpKeepIdle(«new TimeSpan(10, 0, 0)»);", "36000 is out of range")]
    [InlineData("socket.SetTcpKeepIdle(«new TimeSpan(0, 0, 0, 1, 500)»);", "not 1.5 s")]
    [InlineData("socket.SetTcpKeepIdle(«new TimeSpan(1)»);", "not 0.0000001 s")]
    [InlineData("socket.SetTcpKeepIdle(«TimeSpan.FromTicks(5)»);", "not 0.0000005 s")]
    [InlineData("socket.SetTcpKeepIdle(«TimeSpan.MaxValue»);", "takes only whole seconds, not ")]
    [InlineData("var idle = TimeSpan.FromMilliseconds(1500); socket.SetTcpKeepIdle(«idle»);", "not 1.5 s")]
    [InlineData("socket.SetSoReceiveTimeout(«TimeSpan.FromTicks(1)»);", "takes only whole milliseconds")]
    [InlineData("socket.SetSoReceiveTimeout(«TimeSpan.FromDays(25)»);", "takes 0 to 2147483647 milliseconds, not 2160000000")]
    [InlineData("socket.SetSoLinger(new SocketLinger(true, «TimeSpan.FromSeconds(70000)»));",
        "takes up to 65535 seconds on Windows and 327 seconds on macOS, not 70000: the call throws ArgumentOutOfRangeException")]
    [InlineData("socket.SetSoLinger(new SocketLinger(true, «TimeSpan.FromSeconds(328)»));", "takes up to 327 seconds on macOS, not 328")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.SetSoLinger(new SocketLinger(true, «TimeSpan.FromDays(25000)»));",
        "takes 0 to 2147483647 seconds, not 2160000000")]
    [InlineData("socket.SetSoLinger(new SocketLinger(true, «TimeSpan.FromMilliseconds(10)»));", "takes only whole seconds")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.SetSoBindToDevice(«\"a-very-long-device-name\"»);",
        "takes at most 15 bytes, and \"a-very-long-device-name\" has 23")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.SetTcpSynCount(«128»);", "takes 1 to 127, not 128")]
    public Task Wrong_value_is_reported(string marked, params string[] parts) =>
        CallTest.ReportsAsync(s_project, "SOCK1008", marked, parts);

    [Theory]
    [InlineData("socket.SetTcpKeepIdle(«OperatingSystem.IsLinux() ? TimeSpan.FromHours(10) : TimeSpan.FromSeconds(1)»);",
        "36000 is out of range for TCP_KEEPIDLE: Linux takes")]
    [InlineData("socket.SetTcpKeepIdle(«TimeSpan.FromSeconds(OperatingSystem.IsLinux() ? 40000 : 30)»);",
        "40000 is out of range for TCP_KEEPIDLE: Linux takes")]
    [InlineData("socket.SetTcpKeepCount(«OperatingSystem.IsLinux() ? 0 : 5»);", "0 is out of range for TCP_KEEPCNT: Linux takes 1 to 127")]
    public Task Value_of_each_system_is_judged_there(string marked, params string[] parts) =>
        CallTest.ReportsAsync(s_project, "SOCK1008", marked, parts);

    [Theory]
    [InlineData("socket.SetIpTimeToLive(64);")]
    [InlineData("socket.SetSoReceiveTimeout(System.Threading.Timeout.InfiniteTimeSpan);")]
    [InlineData("_ = socket.TrySetTcpLinger2(System.Threading.Timeout.InfiniteTimeSpan);")]
    [InlineData("socket.SetIpTimeToLive(number);")]
    [InlineData("socket.SetTcpKeepIdle(TimeSpan.FromSeconds(30));")]
    [InlineData("socket.SetTcpKeepIdle(TimeSpan.FromSeconds(number));")]
    [InlineData("socket.SetTcpKeepIdle(TimeSpan.FromMinutes(1.5));")]
    [InlineData("socket.SetTcpKeepIdle(TimeSpan.FromMilliseconds(1500, 500_000));")]
    [InlineData("socket.SetTcpKeepIdle(OperatingSystem.IsLinux() ? TimeSpan.FromSeconds(1) : TimeSpan.Zero);")]
    [InlineData("socket.SetTcpKeepIdle(TimeSpan.Parse(\"1.5\", null));")]
    [InlineData("var idle = TimeSpan.FromMilliseconds(1500); idle *= 2; socket.SetTcpKeepIdle(idle);")]
    [InlineData("socket.SetSoReceiveTimeout(TimeSpan.FromMilliseconds(1500));")]
    [InlineData("socket.SetSoReceiveTimeout(TimeSpan.Zero);")]
    [InlineData("socket.SetSoLinger(new SocketLinger(true, TimeSpan.FromSeconds(10)));")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.SetSoSendBuffer(-1);")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.SetSoBindToDevice(\"eth0\");")]
    public Task Right_or_unknown_value_is_silent(string text) => CallTest.IsSilentAsync(s_project, text);

    [Fact]
    public Task Time_in_a_static_field_is_read() => CallTest.ReportsAsync(
        s_project, "SOCK1008",
        """
        using System;
        using System.Net.Sockets;
        class C
        {
            private static readonly TimeSpan s_idle = TimeSpan.FromMilliseconds(1500);
            private static readonly TimeSpan s_fine = TimeSpan.FromSeconds(1);
            private static TimeSpan s_changing = TimeSpan.FromMilliseconds(1500);
            void M(Socket socket)
            {
                socket.SetTcpKeepIdle(«s_idle»);
                socket.SetTcpKeepIdle(s_fine);
                socket.SetTcpKeepIdle(s_changing);
                socket.SetTcpKeepIdle(Written.s_idle);
                s_changing = s_fine;
            }
        }
        class Written
        {
            public static readonly TimeSpan s_idle = TimeSpan.FromMilliseconds(1500);
            static Written() => s_idle = TimeSpan.FromSeconds(1);
        }
        """,
        "not 1.5 s");
}
