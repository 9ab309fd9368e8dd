using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class DifferenceRuleTests
{
    private static readonly TestProject s_so = new() { Properties = [("SockOptGenLevels", "So")] };

    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.ReuseAddress», true);",
        "differs from SO_REUSEADDR: on Unix it sets SO_REUSEPORT too", "SetSoReuseAddress(bool) sets only the native option")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.ExclusiveAddressUse», true);",
        "on Linux and macOS .NET sets SO_REUSEPORT and SO_REUSEADDR to the opposite")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, «SocketOptionName.DontFragment», true);",
        "on Linux .NET sets IP_MTU_DISCOVER")]
    [InlineData("_ = socket.GetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.ReuseAddress»);",
        ". GetSoReuseAddress() reads only the native option")]
    [InlineData("_ = socket.GetSocketOption(SocketOptionLevel.IPv6, «SocketOptionName.HopLimit»);", "on Unix .NET passes IPV6_HOPLIMIT")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, «SocketOptionName.BsdUrgent», true);",
        "the number is that of TCP_EXPEDITED_1122")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, «SocketOptionName.FastOpen», 1);", "on macOS .NET ignores a refusal")]
    public Task Difference_is_told(string marked, params string[] parts) =>
        CallTest.ReportsAsync(s_so, "SOCK3002", marked,
            [.. parts.Select(part => part.Replace("the number", "its number", StringComparison.Ordinal))]);

    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);")]
    [InlineData("if (!OperatingSystem.IsMacOS()) socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.FastOpen, 1);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(IPAddress.Any));")]
    [InlineData("socket.SetSocketOption(level, SocketOptionName.ReuseAddress, true);")]
    public Task Same_and_unknown_are_silent(string text) => CallTest.IsSilentAsync(text);

    /// <summary>An accessor that no system of the project has is no advice.</summary>
    [Theory]
    [InlineData("linux", "socket.SetSocketOption(SocketOptionLevel.IP, «SocketOptionName.DontFragment», true);",
        ". SetIpMtuDiscover(PathMtuDiscovery) sets only the native option")]
    [InlineData("linux", "socket.«DontFragment» = true;", ". SetIpMtuDiscover(PathMtuDiscovery) sets only the native option")]
    [InlineData("linux;macos",
        "if (OperatingSystem.IsLinux()) socket.SetSocketOption(SocketOptionLevel.IP, «SocketOptionName.DontFragment», true);",
        ". SetIpMtuDiscover(PathMtuDiscovery) sets only")]
    [InlineData("linux;macos", "socket.SetSocketOption(SocketOptionLevel.IP, «SocketOptionName.DontFragment», true);",
        ". SetIpDontFragment(bool) sets only the native option")]
    public Task Accessor_is_one_that_a_system_of_the_project_has(string systems, string marked, string part) => CallTest.ReportsAsync(
        new TestProject { Properties = [("SockOptGenLevels", "Ip"), ("SockOptGenPlatforms", systems)] }, "SOCK3002", marked, part);
}
