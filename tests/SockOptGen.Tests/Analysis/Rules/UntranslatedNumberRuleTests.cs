using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class UntranslatedNumberRuleTests
{
    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)4», 60);",
        ".NET does not translate 4 at SocketOptionLevel.Tcp: on Linux and macOS the call fails",
        "(6, 4) is TCP_KEEPIDLE on Linux, TCP_NOPUSH on macOS and TCP_MAXSEG on Windows", "write SocketOptionName.TcpKeepAliveTime")]
    [InlineData("const int Idle = 4; socket.SetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)Idle», 1);", "TCP_KEEPIDLE")]
    [InlineData("const SocketOptionName Idle = (SocketOptionName)4; socket.SetSocketOption(SocketOptionLevel.Tcp, «Idle», 1);",
        "TCP_KEEPIDLE")]
    [InlineData("var idle = (SocketOptionName)4; socket.SetSocketOption(SocketOptionLevel.Tcp, «idle», 1);", "TCP_KEEPIDLE")]
    [InlineData("socket.SetSocketOption(optionName: «(SocketOptionName)12», optionValue: 1, optionLevel: SocketOptionLevel.Tcp);",
        "TCP_QUICKACK on Linux")]
    [InlineData("_ = socket.GetSocketOption(SocketOptionLevel.Socket, «(SocketOptionName)17»);",
        "Natively option 17 of SOL_SOCKET is SO_PEERCRED on Linux and nothing on macOS and Windows")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)9999», 1);", "; write",
        ". No system has an option (6, 9999)")]
    [InlineData("socket.SetSocketOption(«(SocketOptionLevel)1», SocketOptionName.KeepAlive, 1);",
        ".NET translates only the members of SocketOptionLevel", "1 is SOL_SOCKET on Linux", "write SocketOptionLevel.Socket")]
    [InlineData(
        "var own = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp); " +
            "own.SetSocketOption(«(SocketOptionLevel)1», (SocketOptionName)2, 1);", "1 is SOL_SOCKET on Linux")]
    [InlineData("socket.SetSocketOption(«(SocketOptionLevel)284», name, 1);", "284 is SOL_MPTCP on Linux", "write the raw call")]
    [InlineData("socket.SetSocketOption(«(SocketOptionLevel)58», (SocketOptionName)1, bytes);", "58 is IPPROTO_ICMPV6")]
    public Task Native_number_is_reported(string marked, params string[] parts) => CallTest.ReportsAsync("SOCK1004", marked, parts);

    /// <summary>Each system has another option of the number: the message decides for none.</summary>
    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)12», 1);",
        "OperationNotSupported. Natively (6, 12) is TCP_QUICKACK on Linux, TCP_CONGESTION_ALGORITHM on Windows and nothing on macOS; " +
            "for TCP_QUICKACK write SetTcpQuickAck(bool)")]
    [InlineData("const int Limit = 5; socket.SetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)Limit», 1);",
        "for TCP_KEEPINTVL write SocketOptionName.TcpKeepAliveInterval")]
    // The name of the number tells which.
    [InlineData("const int TCP_QUICKACK = 12; socket.SetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)TCP_QUICKACK», 1);",
        "OperationNotSupported; write SetTcpQuickAck(bool). Natively")]
    [InlineData("var recvTClass = 40; socket.SetSocketOption(SocketOptionLevel.IPv6, «(SocketOptionName)recvTClass», 1);",
        "; write SetIPv6ReceiveTrafficClass(bool). Natively (41, 40) is IPV6_RECVDSTOPTS on macOS, IPV6_RECVTCLASS on Windows")]
    [InlineData(
        "class C { enum Own { UserTimeout = 18 } static void Run(System.Net.Sockets.Socket s) => s.SetSocketOption(" +
            "System.Net.Sockets.SocketOptionLevel.Tcp, «(System.Net.Sockets.SocketOptionName)Own.UserTimeout», 1); }",
        "; write SetTcpUserTimeout(TimeSpan). Natively")]
    public Task Option_is_advised_where_it_is_known_which_is_meant(string marked, string part) =>
        CallTest.ReportsAsync(new TestProject { Properties = [("SockOptGenLevels", "IPv6;Tcp")] }, "SOCK1004", marked, part);

    [Theory]
    [InlineData("const int TCP_MAXRT = 5; socket.SetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)TCP_MAXRT», 1);")]
    [InlineData("const SocketOptionName MaxRt = (SocketOptionName)5; socket.SetSocketOption(SocketOptionLevel.Tcp, «MaxRt», 1);")]
    public Task Number_with_a_name_of_Windows_alone_is_of_Windows(string marked) => CallTest.ReportsAsync("SOCK2001", marked,
        "5 is TCP_MAXRT on Windows, and .NET does not translate it: on Linux and macOS the call throws SocketException",
        "Guard it with OperatingSystem.IsWindows()");

    /// <summary>.NET takes the number for a member that no system has which comes.</summary>
    [Theory]
    [InlineData("", "Socket", "(SocketOptionName)(OperatingSystem.IsWindows() ? 4 : «2»)",
        ".NET takes 2 at SocketOptionLevel.Socket for AcceptConnection, and the call fails on Linux and macOS; write ",
        "write SocketOptionName.ReuseAddress. Natively ", " 2 of SOL_SOCKET is ", "SO_REUSEADDR on Linux")]
    [InlineData("static readonly SocketOptionName s_name = (SocketOptionName)(OperatingSystem.IsWindows() ? 4 : 2);", "Tcp", "«s_name»",
        ".NET takes 2 at SocketOptionLevel.Tcp for BsdUrgent, and the call fails on Linux and macOS; write SetTcpMaxSegment(int)")]
    [InlineData("", "Tcp", "OperatingSystem.IsWindows() ? SocketOptionName.NoDelay : «(SocketOptionName)2»",
        "Natively (6, 2) is TCP_MAXSEG on every system")]
    [InlineData("static readonly SocketOptionName s_name = OperatingSystem.IsWindows() ? SocketOptionName.ReuseAddress : " +
        "(SocketOptionName)15;", "Socket", "«s_name»",
        ".NET does not translate 15 at SocketOptionLevel.Socket", "is SO_REUSEPORT on Linux and nothing on macOS")]
    public Task Number_of_another_system_is_none_of_a_member(string field, string level, string name, params string[] parts) =>
        CallTest.ReportsAsync(
            new TestProject { Properties = [("SockOptGenLevels", "Tcp")] }, "SOCK1004",
            $$"""
            using System;
            using System.Net.Sockets;
            class C
            {
                {{field}}
                static void Run(Socket socket) => socket.SetSocketOption(SocketOptionLevel.{{level}}, {{name}}, 1);
            }
            """,
            parts);

    [Theory]
    // Windows has the member, and so has Linux.
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)2, 1);")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.SetSocketOption(SocketOptionLevel.IP, (SocketOptionName)10, 1);")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.GetSocketOption(SocketOptionLevel.Socket, (SocketOptionName)2);")]
    public Task Number_that_may_be_the_member_is_silent(string text) => CallTest.IsSilentOfAsync(new TestProject(), "SOCK1004", text);

    /// <summary>An accessor asks for the system, and throws where it has no number; it guards nothing that follows.</summary>
    [Fact]
    public Task Call_behind_an_accessor_is_judged_as_before() => CallTest.ReportsAsync(
        new TestProject { Properties = [("SockOptGenLevels", "So, Tcp")] },
        "SOCK1004",
        "socket.SetTcpNoDelay(true); socket.SetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)4», 1);");

    [Theory]
    // A number that means the same natively, and an option and a level that only Windows has: there the numbers pass through.
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)1, true);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)3, 1);")]
    [InlineData("const SocketOptionName Interval = (SocketOptionName)0x11; socket.SetSocketOption(SocketOptionLevel.Tcp, Interval, 1);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IPv6, (SocketOptionName)27, false);")]
    [InlineData("socket.SetSocketOption((SocketOptionLevel)65535, (SocketOptionName)8, true);")]
    [InlineData("socket.SetSocketOption((SocketOptionLevel)1, (SocketOptionName)2, bytes);")]
    [InlineData(
        "var own = new Socket((AddressFamily)34, SocketType.Stream, (ProtocolType)1); own.SetSocketOption((SocketOptionLevel)1, " +
            "(SocketOptionName)99, bytes);")]
    [InlineData(
        "var own = new Socket((AddressFamily)32, SocketType.Stream, (ProtocolType)3); own.SetSocketOption((SocketOptionLevel)3, " +
            "(SocketOptionName)2, bytes);")]
    [InlineData(
        "var own = new Socket(AddressFamily.Irda, SocketType.Stream, 0); own.SetSocketOption((SocketOptionLevel)255, " +
            "(SocketOptionName)16, bytes);")]
    [InlineData("socket.SetSocketOption((SocketOptionLevel)6, SocketOptionName.NoDelay, true);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, (SocketOptionName)0x3006, true);")]
    [InlineData("socket.SetSocketOption((SocketOptionLevel)113, (SocketOptionName)1001, bytes);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)number, 1);")]
    [InlineData("socket.SetSocketOption((SocketOptionLevel)number, (SocketOptionName)4, 1);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, number == 1 ? (SocketOptionName)4 : SocketOptionName.NoDelay, 1);")]
    [InlineData("Span<byte> one = stackalloc byte[4]; socket.SetRawSocketOption(6, 4, one);")]
    public Task Number_that_fits_or_is_not_known_is_silent(string text) => CallTest.IsSilentAsync(text, allowSuggestions: true);

    [Fact]
    public Task Windows_alone_has_the_numbers_of_Winsock() => CallTest.IsSilentAsync(
        new TestProject { Properties = [("SockOptGenPlatforms", "windows"), ("SockOptGenLevels", "Udp")] },
        "socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)4, 1);");

    [Fact]
    public Task Option_of_a_user_catalogue_is_known()
    {
        var project = TestProject.WithCatalogue(
            """{ "options": [ { "name": "TCP_MINE", "level": "IPPROTO_TCP", "accessor": "TcpMine",""" +
            """ "type": "int32", "access": "read-write", "numbers": { "linux": 9000 }, "summary": "Mine." } ] }""");
        return CallTest.ReportsAsync(
            project, "SOCK1004", "socket.SetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)9000», 1);",
            "(6, 9000) is TCP_MINE on Linux", "write SetTcpMine(int)");
    }

    [Theory]
    [InlineData("const int N = 18; const SocketOptionName X = (SocketOptionName)N; socket.SetSocketOption(SocketOptionLevel.Tcp, «X», 1);")]
    [InlineData(
        "using System.Net.Sockets; class C { const int N = 18; const SocketOptionName X = (SocketOptionName)N; void M(Socket s) => " +
            "s.SetSocketOption(SocketOptionLevel.Tcp, «X», 1); }")]
    public Task Constant_is_the_number_that_another_constant_is(string marked) =>
        CallTest.ReportsAsync("SOCK1004", marked, ".NET does not translate 18 at SocketOptionLevel.Tcp");

    [Fact]
    public Task Constant_of_a_member_is_the_member() => CallTest.ReportsAsync(
        "SOCK1001",
        "const SocketOptionName N = SocketOptionName.Broadcast; const SocketOptionName X = (SocketOptionName)N; " +
            "socket.SetSocketOption(SocketOptionLevel.Tcp, «X», 1);",
        "SocketOptionName.Broadcast belongs to SocketOptionLevel.Socket");

    /// <summary>A number that is cast where it is declared is judged as the cast in the call is.</summary>
    [Theory]
    [InlineData("static readonly SocketOptionName Idle = (SocketOptionName)4;")]
    [InlineData("static SocketOptionName Idle => (SocketOptionName)4;")]
    [InlineData("static SocketOptionName Idle { get; } = (SocketOptionName)4;")]
    [InlineData("static SocketOptionName Idle { get { return (SocketOptionName)(4); } }")]
    [InlineData("static SocketOptionName Idle = (SocketOptionName)4;")]
    [InlineData("const int Number = 4; static readonly SocketOptionName Idle = (SocketOptionName)Number;")]
    [InlineData("static SocketOptionName Idle = (SocketOptionName)(OperatingSystem.IsWindows() ? 5 : 4);")]
    public async Task Cast_in_a_member_is_reported(string member)
    {
        var source = "using System; using System.Net.Sockets; class C { " + member +
            " void M(Socket s) => s.SetSocketOption(SocketOptionLevel.Tcp, «Idle», 60); }";
        await CallTest.ReportsAsync("SOCK1004", source, ".NET does not translate 4 at SocketOptionLevel.Tcp");
    }

    [Theory]
    [InlineData("static readonly SocketOptionName Idle = (SocketOptionName)3;")]
    [InlineData("static SocketOptionName Idle => (SocketOptionName)0x11;")]
    [InlineData("static SocketOptionName Idle = SocketOptionName.NoDelay;")]
    // What else may be in it is not known.
    [InlineData("static SocketOptionName Idle = (SocketOptionName)4; static void Set() => Idle = SocketOptionName.NoDelay;")]
    [InlineData(
        "static SocketOptionName Idle = (SocketOptionName)4; static void Set() => Set(ref Idle); static void Set(ref SocketOptionName " +
            "name) => name = SocketOptionName.NoDelay;")]
    [InlineData("public static SocketOptionName Idle = (SocketOptionName)4;")]
    [InlineData("static readonly SocketOptionName Idle = (SocketOptionName)(int)SocketOptionName.NoDelay;")]
    public Task Member_of_the_level_and_what_is_not_known_are_silent(string member) => CallTest.IsSilentAsync(
        "using System; using System.Net.Sockets; class C { " + member +
            " void M(Socket s) => s.SetSocketOption(SocketOptionLevel.Tcp, Idle, 60); }", allowSuggestions: true);

    /// <summary>SOL_SOCKET has a number of its own on each system, so the number of one level says nothing.</summary>
    [Fact]
    public Task Number_of_the_sockets_level_is_told_without_that_of_the_level() => CallTest.ReportsAsync(
        "SOCK1004", "socket.SetSocketOption(SocketOptionLevel.Socket, «(SocketOptionName)0x19», bytes);",
        ".NET does not translate 0x19 at SocketOptionLevel.Socket", "Natively option 0x19 of SOL_SOCKET is SO_BINDTODEVICE on Linux");
}
