using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class AccessorRuleTests
{
    private static readonly TestProject s_tcp = new() { Properties = [("SockOptGenLevels", "Tcp, So")] };

    [Theory]
    [InlineData("«socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true)»;", "TCP_NODELAY has a typed accessor: SetTcpNoDelay(bool)")]
    [InlineData("_ = (int)«socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer)»!;", "GetSoReceiveBuffer(), which answers an int")]
    [InlineData("«socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 60)»;", "SetTcpKeepIdle(TimeSpan)")]
    [InlineData("«socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, new LingerOption(true, 1))»;", "SetSoLinger(SocketLinger)")]
    [InlineData("«socket.SetRawSocketOption(6, 1, bytes)»;", "SetTcpNoDelay(bool)")]
    [InlineData("«socket.GetRawSocketOption(6, 26, bytes)»;", "TCP_CC_INFO has a typed accessor: GetTcp")]
    public Task Call_that_an_accessor_replaces_is_reported(string marked, params string[] parts) => CallTest.ReportsAsync(s_tcp, "SOCK3001", marked, parts);

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

    [Fact]
    public Task Warning_names_the_accessor_instead() => CallTest.ReportsAsync(
        s_tcp, "SOCK1002", "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, «60u»);", "pass an int, or SetTcpKeepIdle(TimeSpan)");
}
