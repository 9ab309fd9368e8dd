using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

/// <summary>SOCK1008 of an interface that is named by its place in an array.</summary>
public class InterfacePlaceRuleTests
{
    private const string All = "var all = System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces(); ";
    private const string Loop = All + "for (var i = 0; i < all.Length; i++) { if (all[i].Name == \"eth0\") ";
    private const string Set = "socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, ";
    private const string Set6 = "socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.MulticastInterface, ";
    private const string Get = All + "var v = (int)socket.GetSocketOption(level, SocketOptionName.MulticastInterface)!; ";

    [Theory]
    [InlineData(Loop + Set + "«i»); }",
        "IP_MULTICAST_IF takes the system's index of an interface, and this is a position in an array. " +
            "Write IPAddress.HostToNetworkOrder(….GetIPv4Properties().Index)")]
    [InlineData(Loop + Set + "«IPAddress.HostToNetworkOrder(i)»); }", "this is a position in an array")]
    [InlineData(Loop + Set6 + "«i»); }", "IPV6_MULTICAST_IF takes the system's index", "Write ….GetIPv6Properties().Index")]
    [InlineData(Loop + "socket.SetSocketOption(level, SocketOptionName.MulticastInterface, «i»); }",
        "IP_MULTICAST_IF or IPV6_MULTICAST_IF")]
    [InlineData(Set6 + "«Find()»); int Find() { " + Loop + "return i; } return -1; }", "this is a position in an array")]
    [InlineData("var v = Find(); " + Set6 + "«v»); int Find() { " + Loop + "return i; } return -1; }", "this is a position in an array")]
    [InlineData(All + "_ = all[(int)«socket.GetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.MulticastInterface)»!];",
        "IPV6_MULTICAST_IF is the system's index of an interface, and the program uses it as a position in an array")]
    [InlineData(
        All + "var v = (int)«socket.GetSocketOption(level, SocketOptionName.MulticastInterface)»!; " +
            "var i = IPAddress.NetworkToHostOrder(v); if (i >= 0 && i < all.Length) _ = all[i];",
        "find the interface with this Index")]
    public Task Place_in_an_array_is_reported(string marked, params string[] parts) => CallTest.ReportsAsync("SOCK1008", marked, parts);

    [Theory]
    // Whatever else it was given may be the index.
    [InlineData(Loop + "i = all[i].GetIPProperties().GetIPv6Properties().Index; " + Set6 + "i); break; }")]
    [InlineData("for (var i = 0; i < bytes.Length; i++) { if (bytes[i] == 7) " + Set6 + "i); }")]
    [InlineData(Set6 + "Find()); int Find() { " + Loop + "return all[i].GetIPProperties().GetIPv6Properties().Index; } return -1; }")]
    [InlineData(Set6 + "Find()); int Find() { " + Loop + "return i; } return number; }")]
    [InlineData(Loop + "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer, i); }")]
    [InlineData(Get + "for (var i = 0; i < all.Length; i++) if (all[i].GetIPProperties().GetIPv6Properties().Index == v) _ = all[i];")]
    [InlineData(Get + "_ = bytes[v];")]
    public Task Index_of_the_system_and_what_is_not_known_are_silent(string text) => CallTest.IsSilentAsync(text, allowSuggestions: true);

    [Fact]
    public Task Accessor_is_reported_as_a_call_is() => CallTest.ReportsAsync(
        new TestProject { Properties = [("SockOptGenLevels", "IPv6")] }, "SOCK1008",
        Loop + "socket.SetIPv6MulticastInterface(«i»); }", "IPV6_MULTICAST_IF takes the system's index");
}
