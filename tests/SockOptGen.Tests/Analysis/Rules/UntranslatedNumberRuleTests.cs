using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class UntranslatedNumberRuleTests
{
    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)4», 60);", ".NET does not translate 4 at SocketOptionLevel.Tcp: on Linux and macOS the call fails", "(6, 4) is TCP_KEEPIDLE on Linux, TCP_NOPUSH on macOS and TCP_MAXSEG on Windows", "write SocketOptionName.TcpKeepAliveTime")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)3», 1);", "To .NET 3 is SocketOptionName.TcpKeepAliveTime on every system", "(6, 3) is TCP_CORK on Linux", "Write SocketOptionName.TcpKeepAliveTime if that is meant")]
    [InlineData("const int Cork = 3; socket.SetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)Cork», 1);", "TCP_CORK")]
    [InlineData("const SocketOptionName Cork = (SocketOptionName)3; socket.SetSocketOption(SocketOptionLevel.Tcp, «Cork», 1);", "TCP_CORK")]
    [InlineData("var cork = (SocketOptionName)3; socket.SetSocketOption(SocketOptionLevel.Tcp, «cork», 1);", "TCP_CORK")]
    [InlineData("socket.SetSocketOption(optionName: «(SocketOptionName)12», optionValue: 1, optionLevel: SocketOptionLevel.Tcp);", "TCP_QUICKACK on Linux")]
    [InlineData("_ = socket.GetSocketOption(SocketOptionLevel.Socket, «(SocketOptionName)17»);", "SO_PEERCRED on Linux and nothing on macOS and Windows")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)9999», 1);", "(6, 9999) is nothing on every system")]
    [InlineData("socket.SetSocketOption(«(SocketOptionLevel)1», SocketOptionName.KeepAlive, 1);", ".NET translates only the members of SocketOptionLevel", "1 is SOL_SOCKET on Linux", "write SocketOptionLevel.Socket")]
    [InlineData("socket.SetSocketOption(«(SocketOptionLevel)284», name, 1);", "284 is SOL_MPTCP on Linux", "write the raw call")]
    [InlineData("socket.SetSocketOption(«(SocketOptionLevel)58», (SocketOptionName)1, bytes);", "58 is IPPROTO_ICMPV6")]
    public Task Native_number_is_reported(string marked, params string[] parts) => CallTest.ReportsAsync("SOCK1004", marked, parts);

    /// <summary>An accessor asks for the system, and throws where it has no number; it guards nothing that follows.</summary>
    [Fact]
    public Task Call_behind_an_accessor_is_judged_as_before() => CallTest.ReportsAsync(
        new TestProject { Properties = [("SockOptGenLevels", "So, Tcp")] },
        "SOCK1004",
        "socket.SetTcpNoDelay(true); socket.SetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)3», 1);");

    [Theory]
    // A number that means the same natively, and an option and a level that only Windows has: there the numbers pass through.
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)1, true);")]
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
            """{ "options": [ { "name": "TCP_MINE", "level": "IPPROTO_TCP", "accessor": "TcpMine", "type": "int32", "access": "read-write", "numbers": { "linux": 9000 }, "summary": "Mine." } ] }""");
        return CallTest.ReportsAsync(
            project, "SOCK1004", "socket.SetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)9000», 1);", "(6, 9000) is TCP_MINE on Linux", "write SetTcpMine(int)");
    }

    [Theory]
    [InlineData("const int N = 18; const SocketOptionName X = (SocketOptionName)N; socket.SetSocketOption(SocketOptionLevel.Tcp, «X», 1);")]
    [InlineData("using System.Net.Sockets; class C { const int N = 18; const SocketOptionName X = (SocketOptionName)N; void M(Socket s) => s.SetSocketOption(SocketOptionLevel.Tcp, «X», 1); }")]
    public Task Constant_is_the_number_that_another_constant_is(string marked) =>
        CallTest.ReportsAsync("SOCK1004", marked, ".NET does not translate 18 at SocketOptionLevel.Tcp");

    [Fact]
    public Task Constant_of_a_member_is_the_member() => CallTest.ReportsAsync(
        "SOCK1001",
        "const SocketOptionName N = SocketOptionName.Broadcast; const SocketOptionName X = (SocketOptionName)N; socket.SetSocketOption(SocketOptionLevel.Tcp, «X», 1);",
        "SocketOptionName.Broadcast belongs to SocketOptionLevel.Socket");
}
