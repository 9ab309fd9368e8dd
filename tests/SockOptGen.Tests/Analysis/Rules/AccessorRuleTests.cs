using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class AccessorRuleTests
{
    private static readonly TestProject s_tcp = new() { Properties = [("SockOptGenLevels", "Tcp, So")] };

    [Theory]
    [InlineData("«socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true)»;",
        "TCP_NODELAY has a typed accessor: SetTcpNoDelay(bool)")]
    [InlineData("_ = (int)«socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer)»!;",
        "GetSoReceiveBuffer(), which returns an int")]
    [InlineData("if (OperatingSystem.IsLinux()) «socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 60)»;",
        "SetTcpKeepIdle(TimeSpan)")]
    [InlineData("«socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, new LingerOption(true, 1))»;",
        "SetSoLinger(SocketLinger)")]
    [InlineData("«socket.SetRawSocketOption(6, 1, bytes)»;", "SetTcpNoDelay(bool)")]
    [InlineData("if (OperatingSystem.IsLinux()) «socket.GetRawSocketOption(6, 13, bytes)»;", "TCP_CONGESTION has a typed accessor: GetTcp")]
    public Task Call_that_an_accessor_replaces_is_reported(string marked, params string[] parts) =>
        CallTest.ReportsAsync(s_tcp, "SOCK3001", marked, parts);

    [Theory]
    // Not among the project's levels; another option elsewhere; not known; wrong already.
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.IpTimeToLive, 4);")]
    [InlineData("socket.SetRawSocketOption(6, 4, bytes);")]
    [InlineData("socket.SetRawSocketOption(6, number, bytes);")]
    [InlineData("socket.SetSocketOption(level, name, true);")]
    public Task Call_that_no_accessor_replaces_is_silent(string text) => CallTest.IsSilentAsync(s_tcp, text);

    [Fact]
    public Task Without_accessors_there_is_no_advice() =>
        CallTest.IsSilentAsync("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);");

    [Theory]
    [InlineData("SOCK2001", "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1);",
        "Guard it with OperatingSystem.IsWindows(), or write Socket.LingerState")]
    [InlineData("SOCK2001", "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 4);",
        ", write TrySetTcpKeepCount(int), or guard it with")]
    [InlineData("SOCK2003", "if (Environment.OSVersion.Platform == PlatformID.Unix) socket.SetRawSocketOption(1, 25, bytes);",
        "nothing on macOS; write TrySetSoBindToDevice(string)")]
    [InlineData("SOCK2003",
        "if (!OperatingSystem.IsWindows()) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1);",
        "the call throws SocketException; write Socket.LingerState")]
    [InlineData("SOCK2003", "if (!OperatingSystem.IsWindows()) socket.IOControl(IOControlCode.KeepAliveValues, bytes, null);",
        "; write SetSoKeepAlive(bool), SetTcpKeepIdle(TimeSpan) and SetTcpKeepInterval(TimeSpan)")]
    [InlineData("SOCK2004", "socket.IOControl(IOControlCode.KeepAliveValues, bytes, null);",
        ", or write SetSoKeepAlive(bool), SetTcpKeepIdle(TimeSpan) and SetTcpKeepInterval(TimeSpan)")]
    [InlineData("SOCK2001",
        "socket.SetSocketOption(OperatingSystem.IsLinux() ? (SocketOptionLevel)65535 : SocketOptionLevel.Socket, " +
            "SocketOptionName.DontLinger, 1);", "or write Socket.LingerState")]
    public async Task Accessor_is_named_once(string id, string text, string part)
    {
        var diagnostic = Assert.Single(await CallTest.AnalyzeAsync(s_tcp, MarkedSource.Parse(text)));

        Assert.Equal(id, diagnostic.Id);
        Assert.Contains(part, diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warning_about_a_number_with_one_meaning_names_the_accessor_and_the_suggestion_is_silent()
    {
        var diagnostics = await CallTest.AnalyzeAsync(s_tcp, MarkedSource.Parse("socket.SetRawSocketOption(6, 30, bytes);"));

        var warning = Assert.Single(diagnostics);
        Assert.Equal("SOCK2002", warning.Id);
        Assert.EndsWith("; write SetTcpFastOpenConnect(bool), or test for the system and pass its number", warning.GetMessage(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("socket.SetRawSocketOption(1, «47», bytes);", "write SetSoMaxPacingRate(ulong) with Rare in SockOptGenLevels")]
    [InlineData("socket.GetRawSocketOption(1, «57», bytes);", "write GetSoCookie() with Rare in SockOptGenLevels")]
    public Task What_the_project_has_to_ask_for_is_told(string marked, string advice) =>
        CallTest.ReportsAsync(s_tcp, "SOCK2002", marked, advice);

    [Fact]
    public Task Warning_about_a_choice_names_the_accessor_too() => CallTest.ReportsAsync(
        new TestProject { Properties = [("SockOptGenLevels", "So")] }, "SOCK2002",
        "socket.SetRawSocketOption(OperatingSystem.IsLinux() ? 1 : 0xffff, «9», bytes);", "; write SetSoKeepAlive(bool), or test");

    /// <summary>Its name is that of the accessor, so that such a call would be one of itself.</summary>
    [Fact]
    public async Task Own_method_is_told_of_the_guard_alone()
    {
        var diagnostics = await CallTest.AnalyzeAsync(
            s_tcp,
            MarkedSource.Parse(
                """
                using System.Net.Sockets;
                static class Own
                {
                    public static void SetTcpKeepCount(this Socket socket, int count) =>
                        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, count);
                }
                """));

        var warning = Assert.Single(diagnostics);
        Assert.Equal("SOCK2001", warning.Id);
        Assert.DoesNotContain("SetTcpKeepCount", warning.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public Task Warning_names_the_accessor_instead() => CallTest.ReportsAsync(
        s_tcp, "SOCK1002", "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, «60u»);",
        "pass an int, or write SetTcpKeepIdle(TimeSpan)");

    /// <summary>Windows answers the option, and the accessor has no getter there.</summary>
    [Fact]
    public async Task Accessor_that_the_system_lacks_is_not_named()
    {
        var project = new TestProject { Properties = [("SockOptGenLevels", "Ip")] };
        await CallTest.IsSilentAsync(project, "if (OperatingSystem.IsWindows()) socket.GetRawSocketOption(0, 31, bytes);");
        await CallTest.ReportsAsync(
            project, "SOCK3001", "if (OperatingSystem.IsLinux()) «socket.GetRawSocketOption(0, 50, bytes)»;", "GetIpUnicastInterface()");
    }

    /// <summary>On macOS SOL_LOCAL and IPPROTO_IP are both 0.</summary>
    [Theory]
    [InlineData("if (OperatingSystem.IsMacOS()) socket.GetRawSocketOption(0, 1, bytes);")]
    [InlineData("if (OperatingSystem.IsMacOS()) socket.GetRawSocketOption(0, 2, bytes);")]
    public Task Number_of_two_families_has_no_accessor(string text) =>
        CallTest.IsSilentAsync(new TestProject { Properties = [("SockOptGenLevels", "Ip;Unix")] }, text);

    [Fact]
    public Task Number_of_two_families_has_that_of_the_socket() => CallTest.ReportsAsync(
        new TestProject { Properties = [("SockOptGenLevels", "Ip;Unix;Rare")] }, "SOCK3001",
        "if (!OperatingSystem.IsMacOS()) return; var s = new Socket(AddressFamily.Unix, SocketType.Stream, 0); «s.GetRawSocketOption(0, " +
            "1, bytes)»;", "LOCAL_PEERCRED has a typed accessor");
}
