using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class PortabilityRuleTests
{
    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.DontLinger», 1);", "DontLinger (SO_DONTLINGER) does not exist on Linux and macOS", "OperatingSystem.IsWindows()")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, «SocketOptionName.TcpKeepAliveTime», 60);", "came with Windows 10.0.16299", "OperatingSystem.IsWindowsVersionAtLeast")]
    [InlineData("if (!OperatingSystem.IsMacOS()) socket.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.DontLinger», 1);", "does not exist on Linux, where")]
    [InlineData("socket.SetSocketOption(level, «SocketOptionName.IPProtectionLevel», number);", "SocketOptionName.IPProtectionLevel is an option at no level on Linux and macOS, where the call throws SocketException; guard it with OperatingSystem.IsWindows()")]
    [InlineData("socket.SetSocketOption(number == 1 ? SocketOptionLevel.IP : SocketOptionLevel.IPv6, «SocketOptionName.IPProtectionLevel», number);", "at no level on Linux and macOS")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.MaxConnections», 5);", "SocketOptionName.MaxConnections is no option of any system")]
    public Task Missing_option_is_reported(string marked, params string[] parts) => CallTest.ReportsAsync("SOCK2001", marked, parts);

    [Theory]
    [InlineData("socket.SetRawSocketOption(6, «4», bytes);", "(6, 4) is TCP_KEEPIDLE on Linux, TCP_NOPUSH on macOS and TCP_MAXSEG on Windows")]
    [InlineData("if (!OperatingSystem.IsWindows()) socket.SetRawSocketOption(6, «4», bytes);", "(6, 4) is TCP_KEEPIDLE on Linux and TCP_NOPUSH on macOS")]
    [InlineData("socket.SetRawSocketOption(1, «15», bytes);", "SO_REUSEPORT on Linux", "nothing on")]
    public Task Number_of_another_option_is_reported(string marked, params string[] parts) => CallTest.ReportsAsync("SOCK2002", marked, parts);

    [Theory]
    [InlineData("if (Environment.OSVersion.Platform == PlatformID.Unix) socket.SetRawSocketOption(1, «25», bytes);", "PlatformID.Unix is every Unix", "SO_BINDTODEVICE")]
    [InlineData("if (!OperatingSystem.IsLinux()) socket.SetRawSocketOption(1, «25», bytes);", "the wrong way round", "SO_BINDTODEVICE on Linux")]
    [InlineData("if (OperatingSystem.IsWindows() && number == 1) return; socket.SetRawSocketOption(6, «4», bytes);", "keeps no system out")]
    public Task Guard_that_does_not_prove_it_is_reported(string marked, params string[] parts) => CallTest.ReportsAsync("SOCK2003", marked, parts);

    [Theory]
    [InlineData("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(6, 4, bytes);")]
    [InlineData("if (!OperatingSystem.IsLinux()) return; socket.SetRawSocketOption(1, 25, bytes);")]
    [InlineData("if (OperatingSystem.IsWindows()) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1);")]
    [InlineData("if (OperatingSystem.IsWindowsVersionAtLeast(10, 0, 16299)) socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 60);")]
    [InlineData("try { socket.SetRawSocketOption(6, 4, bytes); } catch (SocketException) { }")]
    [InlineData("try { socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1); } catch (PlatformNotSupportedException) { }")]
    [InlineData("socket.SetRawSocketOption(6, 1, bytes);")]
    [InlineData("socket.SetRawSocketOption(4711, 4711, bytes);")]
    [InlineData("socket.SetRawSocketOption(6, number, bytes);")]
    [InlineData("if (OperatingSystem.IsWindows()) socket.SetSocketOption(level, SocketOptionName.IPProtectionLevel, number);")]
    [InlineData("socket.SetSocketOption(level, SocketOptionName.ReuseAddress, 1);")]
    [InlineData("socket.GetSocketOption(level, SocketOptionName.Type);")]
    [InlineData("socket.SetSocketOption(level, name, 1);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);")]
    public Task What_is_guarded_handled_portable_or_not_known_is_silent(string text) => CallTest.IsPortableAsync(new TestProject(), text);

    [Fact]
    public Task Project_for_one_system_is_judged_by_it() =>
        CallTest.IsPortableAsync(new TestProject { Properties = [("SockOptGenPlatforms", "linux")] }, "socket.SetRawSocketOption(6, 4, bytes);");
}
