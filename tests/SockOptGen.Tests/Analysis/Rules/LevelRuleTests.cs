using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class LevelRuleTests
{
    private const string Family = "socket.AddressFamily == AddressFamily.InterNetwork";
    private const string ByFamily = "var chosen = " + Family + " ? SocketOptionLevel.IP : SocketOptionLevel.IPv6; ";

    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.NoDelay», true);",
        "NoDelay belongs to SocketOptionLevel.Tcp", "its number 1 is Debug (SO_DEBUG), which this call sets")]
    [InlineData("socket.SetSocketOption(optionName: «SocketOptionName.NoDelay», optionValue: 1, optionLevel: SocketOptionLevel.Socket);",
        "Debug (SO_DEBUG)")]
    [InlineData("_ = socket.GetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.NoDelay»);", "which this call reads")]
    [InlineData("socket.GetSocketOption(SocketOptionLevel.Tcp, «SocketOptionName.KeepAlive», bytes);",
        "belongs to SocketOptionLevel.Socket", ".NET refuses the pair on Linux and macOS")]
    [InlineData("_ = socket.GetSocketOption(SocketOptionLevel.Tcp, «SocketOptionName.IpTimeToLive», 4);",
        "SocketOptionLevel.IP or SocketOptionLevel.IPv6", "Windows takes (6, 4) for TCP_MAXSEG")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IPv6, «SocketOptionName.TypeOfService», 16);", "Windows has no option (41, 3)")]
    [InlineData("socket.SetSocketOption((SocketOptionLevel)6, «SocketOptionName.KeepAlive», true);", "belongs to SocketOptionLevel.Socket")]
    [InlineData("_ = socket.GetSocketOption(SocketOptionLevel.Tcp, «SocketOptionName.Error»);",
        ".NET does not look at the level on Linux and macOS, and Windows has no option (6, 4103)")]
    [InlineData("const SocketOptionName Name = SocketOptionName.NoDelay; socket.SetSocketOption(SocketOptionLevel.Socket, «Name», true);",
        "SocketOptionName.NoDelay belongs")]
    [InlineData("const SocketOptionName TcpTtl = SocketOptionName.IpTimeToLive; " +
        "socket.SetSocketOption(SocketOptionLevel.Tcp, «TcpTtl», 4);", "SocketOptionName.IpTimeToLive belongs", "(6, 4) for TCP_MAXSEG")]
    [InlineData("var tcp = SocketOptionLevel.Socket; socket?.SetSocketOption(tcp, «SocketOptionName.NoDelay», true);",
        "SocketOptionName.NoDelay belongs")]
    public Task Name_of_another_level_is_reported(string marked, params string[] parts) => CallTest.ReportsAsync("SOCK1001", marked, parts);

    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.IpTimeToLive, 4);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.IpTimeToLive, 4);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.MaxConnections, 4);")]
    // Windows takes its number 2 for UDP_SEND_MSG_SIZE.
    [InlineData("const SocketOptionName UdpSendMessageSize = SocketOptionName.AcceptConnection; " +
        "if (OperatingSystem.IsWindows()) socket.SetSocketOption(SocketOptionLevel.Udp, UdpSendMessageSize, 1400);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.DontFragment, true);")]
    [InlineData("socket.SetSocketOption(level, SocketOptionName.NoDelay, true);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, name, true);")]
    [InlineData(
        "var where = SocketOptionLevel.Socket; if (number == 1) where = SocketOptionLevel.Tcp; socket.SetSocketOption(where, " +
            "SocketOptionName.NoDelay, true);")]
    public Task Name_of_its_own_level_and_what_is_not_known_are_silent(string text) => CallTest.IsSilentAsync(text, allowSuggestions: true);

    /// <summary>A program that works may want what it does, whose name is another one at this level.</summary>
    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, «SocketOptionName.Debug», true);",
        "; write SocketOptionLevel.Socket. At SocketOptionLevel.Tcp its number 1 is NoDelay (TCP_NODELAY), which this call sets; " +
            "if that is meant, write SocketOptionName.NoDelay")]
    [InlineData("_ = socket.GetSocketOption(SocketOptionLevel.IP, «SocketOptionName.ReuseAddress»);",
        "At SocketOptionLevel.IP its number 4 is IpTimeToLive (IP_TTL), which this call reads; if that is meant, write SocketOptionName.")]
    public Task Name_of_what_the_call_does_is_told(string marked, string part) => CallTest.ReportsAsync("SOCK1001", marked, part);

    /// <summary>Whichever level is chosen, the name does not belong to it.</summary>
    [Theory]
    [InlineData("socket.SetSocketOption(" + Family + " ? SocketOptionLevel.IP : SocketOptionLevel.IPv6, " +
        "«SocketOptionName.NoDelay», true);")]
    [InlineData("var chosen = socket.AddressFamily switch { AddressFamily.InterNetwork => SocketOptionLevel.IP, _ => " +
        "SocketOptionLevel.IPv6 }; socket.SetSocketOption(chosen, «SocketOptionName.NoDelay», true);")]
    public Task Name_of_none_of_the_levels_is_reported(string marked) =>
        CallTest.ReportsAsync("SOCK1001", marked, "NoDelay belongs to SocketOptionLevel.Tcp, not to SocketOptionLevel.IP;");

    [Theory]
    [InlineData("SOCK1004", "socket.SetSocketOption(" + Family + " ? SocketOptionLevel.IP : SocketOptionLevel.IPv6, " +
        "«(SocketOptionName)25», bytes);", ".NET does not translate 25 at SocketOptionLevel.IP")]
    [InlineData("SOCK2002", "socket.SetRawSocketOption(" + Family + " ? 0 : 41, «25», bytes);", "(0, 25) is IP_RECVFRAGSIZE on Linux")]
    public Task Number_at_a_level_of_the_family_is_reported(string id, string marked, string part) =>
        CallTest.ReportsAsync(id, marked, part);

    /// <summary>The option that is meant has no pair of .NET's names: the level that has the name would be that of other sockets.</summary>
    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IPv6, «SocketOptionName.TypeOfService», 16);",
        "; that of SocketOptionLevel.IPv6 is IPV6_TCLASS; write SetIPv6TrafficClass(int)")]
    [InlineData("_ = socket.GetSocketOption(SocketOptionLevel.IPv6, «SocketOptionName.TypeOfService»);", "write GetIPv6TrafficClass()")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, «SocketOptionName.HopLimit», 16);",
        "; that of SocketOptionLevel.IP is IP_TTL; write SocketOptionName.IpTimeToLive or SetIpTimeToLive(int)")]
    // True is no number of hops.
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, «SocketOptionName.HopLimit», true);",
        "; that of SocketOptionLevel.IP is IP_RECVTTL; write SetIpReceiveTimeToLive(bool)")]
    // Windows takes its number 2 for UDP_SEND_MSG_SIZE; .NET refuses it elsewhere.
    [InlineData("const SocketOptionName UdpSendMessageSize = SocketOptionName.AcceptConnection; " +
        "socket.SetSocketOption(SocketOptionLevel.Udp, «UdpSendMessageSize», 1400);",
        "AcceptConnection belongs to SocketOptionLevel.Socket; that of SocketOptionLevel.Udp is UDP_SEGMENT")]
    [InlineData("const SocketOptionName UdpSendMessageSize = SocketOptionName.AcceptConnection; " +
        "if (OperatingSystem.IsLinux()) socket.SetSocketOption(SocketOptionLevel.Udp, «UdpSendMessageSize», 1400);",
        "that of SocketOptionLevel.Udp is UDP_SEGMENT; write SetUdpSegment(int). .NET refuses the pair on Linux")]
    [InlineData("const SocketOptionName IpRecvTtl = SocketOptionName.HopLimit; " +
        "socket.SetSocketOption(SocketOptionLevel.IP, «IpRecvTtl», 1);", "that of SocketOptionLevel.IP is IP_RECVTTL")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IPv6, «SocketOptionName.AddSourceMembership», bytes);",
        "is MCAST_JOIN_SOURCE_GROUP; write JoinIPv6MulticastSourceGroup(")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IPv6, «SocketOptionName.DropSourceMembership», bytes);",
        "is MCAST_LEAVE_SOURCE_GROUP; write LeaveIPv6MulticastSourceGroup(")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IPv6, «SocketOptionName.BlockSource», bytes);",
        "is MCAST_BLOCK_SOURCE; write BlockIPv6MulticastSource(")]
    [InlineData(
        "var s = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp); " +
            "s.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.NoDelay», true);",
                "; the option is for TCP sockets, and this is a UDP socket")]
    [InlineData(
        "var s = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp); " +
            "s.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.NoDelay», true);",
                "; write SocketOptionLevel.Tcp")]
    public Task What_is_meant_at_the_level_is_named(string marked, string part) =>
        CallTest.ReportsAsync(new TestProject { Properties = [("SockOptGenLevels", "So;Ip;IPv6;Tcp;Udp")] }, "SOCK1001", marked, part);

    /// <summary>Windows takes it at both levels.</summary>
    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, «SocketOptionName.IPProtectionLevel», 20);")]
    [InlineData("_ = socket.GetSocketOption(SocketOptionLevel.IPv6, «SocketOptionName.IPProtectionLevel»);")]
    public async Task Protection_level_is_a_matter_of_the_system(string marked)
    {
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        await CallTest.ReportsAsync("SOCK2001", marked, "does not exist on Linux and macOS");
        await CallTest.IsSilentOfAsync(new TestProject(), "SOCK1001", text);
        await CallTest.IsPortableAsync(new TestProject(), "if (OperatingSystem.IsWindows()) " + text);
    }

    [Fact]
    public Task Const_field_is_followed_to_its_member() => CallTest.ReportsAsync(
        "SOCK1001",
        """
        using System.Net.Sockets;
        static class Names { public const SocketOptionName Delay = SocketOptionName.NoDelay;
            public const SocketOptionName Sum = (SocketOptionName)(1 + 0); }
        class C
        {
            void M(Socket s)
            {
                s.SetSocketOption(SocketOptionLevel.Socket, «Names.Delay», true);
                s.SetSocketOption(SocketOptionLevel.Tcp, Names.Delay, true);
                s.SetSocketOption(SocketOptionLevel.Socket, Names.Sum, true);
            }
        }
        """,
        "SocketOptionName.NoDelay belongs");

    /// <summary>The level of a chosen family.</summary>
    [Theory]
    [InlineData(ByFamily + "socket.SetSocketOption(chosen, «SocketOptionName.TypeOfService», 8);")]
    [InlineData(ByFamily + "var tos = number << 2; _ = socket.GetSocketOption(chosen, «SocketOptionName.TypeOfService»);")]
    [InlineData(
        "socket.SetSocketOption(number > 0 ? SocketOptionLevel.IP : SocketOptionLevel.IPv6, «SocketOptionName.TypeOfService», number);")]
    [InlineData(
        "var chosen = socket.AddressFamily switch { AddressFamily.InterNetwork => SocketOptionLevel.IP, " +
            "AddressFamily.InterNetworkV6 => SocketOptionLevel.IPv6, _ => throw new NotSupportedException() }; " +
            "socket.SetSocketOption(chosen, «SocketOptionName.TypeOfService», number);")]
    public Task Name_has_to_belong_to_each_level(string marked) => CallTest.ReportsAsync(
        new TestProject { Properties = [("SockOptGenLevels", "Ip;IPv6")] }, "SOCK1001", marked,
        "SocketOptionName.TypeOfService belongs to SocketOptionLevel.IP; that of SocketOptionLevel.IPv6 is IPV6_TCLASS");

    [Theory]
    [InlineData(
        "socket.SetSocketOption(number == 1 ? SocketOptionLevel.Tcp : SocketOptionLevel.Socket, «SocketOptionName.NoDelay», true);")]
    [InlineData("socket.SetSocketOption(number == 1 ? level : SocketOptionLevel.Socket, «SocketOptionName.NoDelay», true);")]
    public Task One_wrong_level_is_enough(string marked) => CallTest.ReportsAsync(
        "SOCK1001", marked,
        "SocketOptionName.NoDelay belongs to SocketOptionLevel.Tcp, not to SocketOptionLevel.Socket; write SocketOptionLevel.Tcp");

    /// <summary>The names that both levels have, and choices that have been narrowed down before the call.</summary>
    [Theory]
    [InlineData(ByFamily + "socket.SetSocketOption(chosen, SocketOptionName.PacketInformation, true);")]
    [InlineData(ByFamily + "socket.SetSocketOption(chosen, SocketOptionName.IpTimeToLive, 8);")]
    [InlineData(ByFamily + "if (chosen == SocketOptionLevel.IP) socket.SetSocketOption(chosen, SocketOptionName.TypeOfService, 8);")]
    [InlineData(
        ByFamily + "if (chosen != SocketOptionLevel.IP) return; socket.SetSocketOption(chosen, SocketOptionName.TypeOfService, 8);")]
    [InlineData(ByFamily + "chosen = SocketOptionLevel.IP; socket.SetSocketOption(chosen, SocketOptionName.TypeOfService, 8);")]
    [InlineData(ByFamily + "socket.SetSocketOption(chosen, name, 8);")]
    [InlineData(
        "for (var i = 0; i < 2; i++) { var chosen = i == 0 ? SocketOptionLevel.IP : SocketOptionLevel.IPv6; if (i == 1) continue; " +
            "socket.SetSocketOption(chosen, SocketOptionName.TypeOfService, 8); }")]
    public Task Choice_that_may_be_right_is_silent(string text) => CallTest.IsSilentAsync(text, allowSuggestions: true);
}
