using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class DirectionRuleTests
{
    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.Type», 1);", "SO_TYPE can only be read", "throws SocketException")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.Error», 0);", "SO_ERROR can only be read")]
    [InlineData("_ = socket.GetSocketOption(SocketOptionLevel.IP, «SocketOptionName.AddMembership»);", "IP_ADD_MEMBERSHIP can only be set")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, «(SocketOptionName)0x1008», bytes);", "SO_TYPE can only be read")]
    [InlineData("socket.SetRawSocketOption(1, «17», bytes);", "SO_PEERCRED can only be read")]
    public Task Wrong_direction_is_reported(string marked, params string[] parts) => CallTest.ReportsAsync("SOCK1006", marked, parts);

    [Theory]
    [InlineData("_ = socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Type);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(IPAddress.Any));")]
    // Read-only on Linux, but not on macOS.
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendLowWater, 1);")]
    [InlineData("socket.SetRawSocketOption(number, 17, bytes);")]
    [InlineData("socket.SetRawSocketOption(1, number, bytes);")]
    [InlineData("socket.SetRawSocketOption(1, 123456, bytes);")]
    public Task Right_or_unknown_direction_is_silent(string text) => CallTest.IsSilentAsync(text, allowSuggestions: true);
}
