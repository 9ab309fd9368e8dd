using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

/// <summary>SOCK1008 where an expression shows its unit or byte order, whatever its value is.</summary>
public class WrittenValueTests
{
    private const string Time = "var t = TimeSpan.FromTicks(number); ";
    private const string Receive = Time + "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, ";
    private const string Idle = Time + "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, ";

    [Theory]
    [InlineData(Receive + "«(int)t.TotalSeconds»);", "SO_RCVTIMEO counts milliseconds, and TotalSeconds are seconds; write TotalMilliseconds")]
    [InlineData(Receive + "«t.Milliseconds»);", "Milliseconds are only those beyond its whole seconds")]
    [InlineData(Idle + "«(int)t.TotalMilliseconds»);", "TCP_KEEPIDLE counts seconds, and TotalMilliseconds are milliseconds; write TotalSeconds")]
    [InlineData(Idle + "«t.Seconds»);", "Seconds are only those beyond its whole minutes")]
    [InlineData(Time + "socket.SendTimeout = «(int)t.TotalSeconds»;", "SO_SNDTIMEO counts milliseconds")]
    [InlineData(Time + "new TcpClient().ReceiveTimeout = «t.Milliseconds»;", "write TotalMilliseconds")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer, «IPAddress.HostToNetworkOrder(number)»);", "SO_RCVBUF takes the machine's own byte order")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.MulticastInterface, «IPAddress.HostToNetworkOrder(number)»);", "IPV6_MULTICAST_IF takes the machine's own")]
    public Task Expression_for_another_unit_or_order_is_reported(string marked, string part) => CallTest.ReportsAsync("SOCK1008", marked, part);

    [Theory]
    [InlineData(Receive + "(int)t.TotalMilliseconds);")]
    [InlineData(Receive + "(int)t.TotalSeconds * 1000);")]
    [InlineData(Idle + "(int)t.TotalSeconds);")]
    [InlineData(Idle + "(int)t.TotalMilliseconds / 1000);")]
    [InlineData(Time + "socket.SendTimeout = (int)t.TotalMilliseconds;")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, IPAddress.HostToNetworkOrder(number));")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.MulticastInterface, number);")]
    public Task Right_unit_and_order_are_silent(string text) => CallTest.IsSilentAsync(text, allowSuggestions: true);
}
