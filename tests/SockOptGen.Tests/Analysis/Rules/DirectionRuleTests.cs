using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class DirectionRuleTests
{
    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.Type», 1);", "SO_TYPE can only be read",
        "throws SocketException")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.Error», 0);", "SO_ERROR can only be read")]
    [InlineData("_ = socket.GetSocketOption(SocketOptionLevel.IP, «SocketOptionName.AddMembership»);", "IP_ADD_MEMBERSHIP can only be set")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, «(SocketOptionName)0x1008», bytes);", "SO_TYPE can only be read")]
    [InlineData("socket.SetRawSocketOption(1, «17», bytes);",
        "(1, 17) is SO_PEERCRED, which can only be read: the system refuses to set it")]
    public Task Wrong_direction_is_reported(string marked, params string[] parts) => CallTest.ReportsAsync("SOCK1006", marked, parts);

    [Theory]
    [InlineData("_ = socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Type);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(IPAddress.Any));")]
    // Windows answers, though in another byte order than it takes, so that only the accessor has no getter there.
    [InlineData("if (OperatingSystem.IsWindows()) socket.GetRawSocketOption(0, 31, bytes);")]
    // Read-only on Linux, but not on macOS.
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendLowWater, 1);")]
    [InlineData("socket.SetRawSocketOption(number, 17, bytes);")]
    [InlineData("socket.SetRawSocketOption(1, number, bytes);")]
    [InlineData("socket.SetRawSocketOption(1, 123456, bytes);")]
    public Task Right_or_unknown_direction_is_silent(string text) => CallTest.IsSilentAsync(text, allowSuggestions: true);

    /// <summary>A number alone tells nobody what it is.</summary>
    [Theory]
    [InlineData("getsockopt(0, 0, «35», bytes, ref length)",
        "(0, 35) is IP_ADD_MEMBERSHIP, which can only be set: the system refuses to read it, and the call fails")]
    [InlineData("getsockopt(0, 0, «0x23», bytes, ref length)", "(0, 0x23) is IP_ADD_MEMBERSHIP")]
    public Task Native_call_says_what_its_number_is(string call, string part) => CallTest.ReportsAsync(
        new TestProject { Properties = [("SockOptGenPlatforms", "linux")] },
        "SOCK1006",
        $$"""
        using System.Runtime.InteropServices;
        class C
        {
            [DllImport("libc")] static extern int getsockopt(int socket, int level, int name, byte[] value, ref int length);
            void M(byte[] bytes, int length) => {{call}};
        }
        """,
        part);
}
