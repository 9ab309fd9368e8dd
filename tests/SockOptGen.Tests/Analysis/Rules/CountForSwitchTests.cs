using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

/// <summary>SOCK1008 of (IPv6, HopLimit), which is a switch and reads like a count.</summary>
public class CountForSwitchTests
{
    private const string Own = "using System.Net.Sockets; class Own(Socket socket) { ";
    private const string Set = "socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.HopLimit, ";

    [Theory]
    [InlineData(Set + "«64»);",
        "IPV6_RECVHOPLIMIT is a switch, and 64 is a number; the option for the number is IPV6_UNICAST_HOPS: " +
            "write SocketOptionName.IpTimeToLive")]
    [InlineData(Set + "«300»);", "300 is a number")]
    [InlineData("var multicastTtl = number; " + Set + "«multicastTtl»);", "multicastTtl is a number")]
    [InlineData(Set + "«(int)socket.Ttl»);", "Ttl is a number")]
    [InlineData("var hopLimit = number; " + Set + "«hopLimit»);", "hopLimit is a number")]
    [InlineData("short NOTIFY_HOP_LIMIT_V6 = (short)number; " + Set + "«NOTIFY_HOP_LIMIT_V6»);", "NOTIFY_HOP_LIMIT_V6 is a number")]
    [InlineData("var ttlIPv6 = number; " + Set + "«ttlIPv6»);", "ttlIPv6 is a number")]
    [InlineData(Own + "short Ttl { set { " + Set + "«value»); } } }", "Ttl is a number")]
    [InlineData("try { " + Set + "«socket.Ttl»); } catch (SocketException) { }", "Ttl is a number")]
    public Task Count_is_reported(string marked, string part) => CallTest.ReportsAsync("SOCK1008", marked, part);

    [Theory]
    [InlineData(Set + "true);")]
    [InlineData(Set + "1);")]
    [InlineData(Set + "0);")]
    [InlineData(Set + "-1);")]
    [InlineData(Set + "number);")]
    [InlineData("var receiveTtl = number; " + Set + "receiveTtl);")]
    [InlineData("var receiveHopLimit = number; " + Set + "receiveHopLimit);")]
    [InlineData("var useHopLimit = number; " + Set + "useHopLimit);")]
    [InlineData(Own + "int UseHopLimit { set { " + Set + "value); } } }")]
    [InlineData(Own + "bool HopLimit { set { " + Set + "value); } } }")]
    [InlineData(Own + "int this[int hopLimit] { set { " + Set + "value); } } }")]
    [InlineData("var hopLimit = number > 0; " + Set + "hopLimit);")]
    [InlineData("var hopLimit = number > 0; " + Set + "hopLimit ? 1 : 0);")]
    [InlineData(Set + "socket.Ttl > 0 ? 1 : 0);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.IpTimeToLive, 64);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.PacketInformation, 2);")]
    public Task Switch_is_silent(string text) => CallTest.IsSilentAsync(text, allowSuggestions: true);

    /// <summary>Who means the switch is not sent to the count.</summary>
    [Fact]
    public Task Switch_on_unix_is_not_told_to_be_a_count() => CallTest.ReportsAsync(
        "SOCK2001", "socket.SetSocketOption(SocketOptionLevel.IPv6, «SocketOptionName.HopLimit», true);",
        "SocketOptionName.HopLimit (IPV6_RECVHOPLIMIT) is refused on Linux and macOS, where the call throws SocketException. " +
            "Guard it with OperatingSystem.IsWindows()");
}
