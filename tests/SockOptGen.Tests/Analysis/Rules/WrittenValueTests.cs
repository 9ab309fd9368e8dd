using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

/// <summary>SOCK1008 where an expression shows its unit or byte order, whatever its value is.</summary>
public class WrittenValueTests
{
    private const string Time = "var t = TimeSpan.FromTicks(number); ";
    private const string Maybe = "TimeSpan? t = number == 0 ? null : TimeSpan.FromTicks(number); ";
    private const string Receive = Time + "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, ";
    private const string Idle = Time + "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, ";

    private const string OnLinux = "if (OperatingSystem.IsLinux()) ";
    private const string Windows = "if (OperatingSystem.IsWindows()) ";
    private const string Big = "System.Buffers.Binary.BinaryPrimitives.";
    private const string Card = "var card = System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces()[0]; ";

    [Fact]
    public Task Number_for_an_accessor_is_not_turned() => CallTest.ReportsAsync(
        new TestProject { Properties = [("SockOptGenLevels", "Ip;Tcp")] }, "SOCK1008",
        "socket.SetIpUnicastInterface(«IPAddress.HostToNetworkOrder(number)»); " +
            "socket.SetTcpKeepCount(«IPAddress.HostToNetworkOrder(number)»); socket.SetTcpKeepCount(number);",
        "The accessor writes", "IPAddress.HostToNetworkOrder reverses the bytes");

    [Theory]
    [InlineData(Receive + "«(int)t.TotalSeconds»);",
        "SO_RCVTIMEO is in milliseconds, and TotalSeconds is in seconds; write (int)t.TotalMilliseconds")]
    [InlineData(Receive + "«t.Milliseconds»);", "Milliseconds is only the part below a second; write (int)t.TotalMilliseconds")]
    [InlineData(Idle + "«(int)t.TotalMilliseconds»);",
        "TCP_KEEPIDLE is in seconds, and TotalMilliseconds is in milliseconds; write (int)t.TotalSeconds")]
    [InlineData(Idle + "«t.Seconds»);", "Seconds is only the part below a minute; write (int)t.TotalSeconds")]
    [InlineData(Time + "socket.SendTimeout = «(int)t.TotalSeconds»;", "SO_SNDTIMEO is in milliseconds")]
    [InlineData(Time + "new TcpClient().ReceiveTimeout = «t.Milliseconds»;", "write (int)t.TotalMilliseconds")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer, «IPAddress.HostToNetworkOrder(number)»);",
        "SO_RCVBUF takes the machine's byte order")]
    [InlineData(
        "socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.MulticastInterface, «IPAddress.HostToNetworkOrder(number)»);",
        "IPV6_MULTICAST_IF takes the machine's byte")]
    [InlineData(Receive + "«Convert.ToInt32(Math.Ceiling(t.TotalSeconds))»);", "TotalSeconds is in seconds")]
    [InlineData(Time + "var wait = (int)t.TotalSeconds; socket.SendTimeout = «wait»;", "SO_SNDTIMEO is in milliseconds")]
    [InlineData(Maybe + "socket.ReceiveTimeout = «(int)(t?.TotalSeconds ?? 3000)»;",
        "SO_RCVTIMEO is in milliseconds, and TotalSeconds is in seconds; write t?.TotalMilliseconds")]
    [InlineData(Maybe + "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, «(int?)t?.TotalSeconds ?? 3»);",
        "SO_SNDTIMEO is in milliseconds, and TotalSeconds is in seconds")]
    [InlineData(Maybe + "socket.SendTimeout = «t?.Milliseconds ?? 3»;", "only the part below a second; write t?.TotalMilliseconds")]
    [InlineData(Maybe + "socket.SendTimeout = «t.HasValue ? (int)t.Value.TotalSeconds : 3000»;", "write (int)t.Value.TotalMilliseconds")]
    [InlineData(Maybe + "socket.SendTimeout = «t == null ? 3000 : (int)t.Value.TotalSeconds»;", "write (int)t.Value.TotalMilliseconds")]
    [InlineData(Maybe + "socket.SendTimeout = «t is { } time ? (int)time.TotalSeconds : 3000»;", "write (int)time.TotalMilliseconds")]
    [InlineData("int? wait = number; var seconds = number; socket.SendTimeout = «wait ?? seconds»;", "write seconds * 1000")]
    [InlineData("var waitSeconds = number; socket.SendTimeout = «waitSeconds»;",
        "SO_SNDTIMEO is in milliseconds, and 'waitSeconds' is in seconds; write waitSeconds * 1000")]
    [InlineData("using System.Net.Sockets; class Own(Socket socket) { int WaitSeconds { set { socket.SendTimeout = «value»; } } }",
        "SO_SNDTIMEO is in milliseconds, and 'WaitSeconds' is in seconds; write value * 1000")]
    [InlineData("var waitSec = number; socket.SendTimeout = «waitSec»;", "'waitSec' is in seconds; write waitSec * 1000")]
    [InlineData("var seconds = number; socket.SendTimeout = «seconds»;", "and 'seconds' is in seconds; write seconds * 1000")]
    [InlineData(Idle + "«(t + t).Seconds»);", "write (int)(t + t).TotalSeconds")]
    [InlineData("var idleMs = number; socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, «idleMs»);",
        "write idleMs / 1000")]
    [InlineData(
        "const int WaitSeconds = 30; socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, «WaitSeconds»);",
        "'WaitSeconds' is in seconds")]
    [InlineData(Time + OnLinux + "socket.SetRawSocketOption(6, 18, «BitConverter.GetBytes((int)t.TotalSeconds)»);",
        "TCP_USER_TIMEOUT is in milliseconds")]
    [InlineData("var turned = IPAddress.HostToNetworkOrder(number); socket.ReceiveBufferSize = «turned»;",
        "SO_RCVBUF takes the machine's byte order, and IPAddress.HostToNetworkOrder reverses")]
    [InlineData("socket.ReceiveBufferSize = «System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(number)»;",
        "ReverseEndianness reverses the bytes")]
    [InlineData("socket.ReceiveBufferSize = «htonl(number)»; int htonl(int n) => n;", "htonl reverses the bytes")]
    [InlineData(
        "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer, " +
            "«BitConverter.GetBytes(IPAddress.HostToNetworkOrder(number))»);", "SO_RCVBUF takes the machine's byte order")]
    [InlineData(OnLinux + "{ var b = new byte[4]; " + Big + "WriteInt32BigEndian(b, number); socket.SetRawSocketOption(6, 4, «b»); }",
        "TCP_KEEPIDLE takes the machine's byte order, and WriteInt32BigEndian writes network byte order")]
    [InlineData(OnLinux + "{ Span<byte> b = stackalloc byte[4]; " + Big +
        "WriteUInt32BigEndian(b, 30u); socket.SetRawSocketOption(6, 4, «b»); }", "WriteUInt32BigEndian writes")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, «2»);",
        "IP_MULTICAST_IF takes an index in network byte order; pass IPAddress.HostToNetworkOrder(index)")]
    [InlineData(Card +
        "socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, " +
        "«card.GetIPProperties().GetIPv4Properties().Index»);", "IP_MULTICAST_IF takes an index in network byte order")]
    [InlineData(Card + "var index = card.GetIPProperties().GetIPv4Properties().Index; " + OnLinux +
        "socket.SetRawSocketOption(0, 50, «BitConverter.GetBytes(index)»);", "IP_UNICAST_IF takes an index in network byte order")]
    [InlineData(Card + "var index = card.GetIPProperties().GetIPv4Properties().Index; " +
        "socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, «BitConverter.GetBytes(index)»);",
        "IP_MULTICAST_IF takes an address in these bytes; pass an index through the int overload, as IPAddress.HostTo")]
    [InlineData(OnLinux + "{ var index = BitConverter.GetBytes(2); socket.SetRawSocketOption(0, 32, «index»); }",
        "an address in these bytes")]
    [InlineData("new NetworkStream(socket).ReadTimeout = «0»;",
        "NetworkStream.ReadTimeout takes -1 or at least 1, not 0: it throws ArgumentOutOfRangeException")]
    [InlineData("new TcpClient().GetStream().WriteTimeout = «-5»;", "NetworkStream.WriteTimeout takes -1 or at least 1, not -5")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService, «46»);",
        "46 is the DSCP EF, but IP_TOS has the DSCP in its upper six bits: there it means the DSCP 11 with ECN bits; write 184")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(41, 67, «BitConverter.GetBytes(34)»);", "34 is the DSCP AF41, but IPV6_TCLASS has")]
    [InlineData(Windows + "socket.IOControl(IOControlCode.KeepAliveValues, «new byte[] { 1, 0, 0, 0, 30, 0, 0, 0, 5, 0, 0, 0 }», null);",
        "SIO_KEEPALIVE_VALS is in milliseconds, and 30 ms is too short to wait for a peer; write 30000 for 30 s")]
    [InlineData(Windows +
        "{ var v = new byte[12]; BitConverter.GetBytes(1u).CopyTo(v, 0); BitConverter.GetBytes(«30u»).CopyTo(v, 4); " +
        "BitConverter.GetBytes(1000u).CopyTo(v, 8); socket.IOControl(IOControlCode.KeepAliveValues, v, null); }", "write 30000 for 30 s")]
    [InlineData(Windows + "{ " + Time +
        "var v = new byte[12]; BitConverter.GetBytes(1u).CopyTo(v, 0); BitConverter.GetBytes(«(uint)t.TotalSeconds»).CopyTo(v, 4); " +
        "socket.IOControl(IOControlCode.KeepAliveValues, v, null); }",
            "two times in milliseconds, and this one is in seconds; multiply it by 1000")]
    public Task Expression_for_another_unit_or_order_is_reported(string marked, string part) =>
        CallTest.ReportsAsync("SOCK1008", marked, part);

    [Theory]
    [InlineData(Receive + "(int)t.TotalMilliseconds);")]
    [InlineData(Receive + "(int)t.TotalSeconds * 1000);")]
    [InlineData(Maybe + "socket.SendTimeout = (int)(t?.TotalMilliseconds ?? 3);")]
    [InlineData(Maybe + "socket.SendTimeout = (int)(t?.TotalSeconds * 1000 ?? 3000);")]
    [InlineData(Maybe + "socket.SendTimeout = OperatingSystem.IsWindows() ? (int)t!.Value.TotalSeconds : 3000;")]
    [InlineData(Idle + "(int)t.TotalSeconds);")]
    [InlineData(Idle + "(int)t.TotalMilliseconds / 1000);")]
    [InlineData(Time + "socket.SendTimeout = (int)t.TotalMilliseconds;")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, IPAddress.HostToNetworkOrder(number));")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.MulticastInterface, number);")]
    [InlineData(
        "var waitMs = number; var waitMilliseconds = number; var waitMicroseconds = number; socket.SendTimeout = waitMs; " +
            "socket.SendTimeout = waitMilliseconds; socket.SendTimeout = waitMicroseconds;")]
    [InlineData("var waitSeconds = number; socket.SendTimeout = waitSeconds * 1000;")]
    [InlineData("var waitSeconds = number; waitSeconds *= 1000; socket.SendTimeout = waitSeconds;")]
    [InlineData("var waitSeconds = number; waitSeconds = Math.Max(waitSeconds * 1000, 1); socket.SendTimeout = waitSeconds;")]
    [InlineData("var waitSeconds = number; Turn(ref waitSeconds); socket.SendTimeout = waitSeconds; void Turn(ref int n) => n *= 1000;")]
    [InlineData("using System.Net.Sockets; class Own { void Wait(Socket socket, int seconds) { seconds *= 1000; " +
        "socket.SendTimeout = seconds; } }")]
    [InlineData("using System.Net.Sockets; class Own(Socket socket) { int Seconds { set { value *= 1000; " +
        "socket.SendTimeout = value; } } }")]
    [InlineData("using System.Net.Sockets; class Own(Socket socket) { int WaitMs { set { socket.SendTimeout = value; } } }")]
    [InlineData("var waitMSec = number; socket.SendTimeout = waitMSec;")]
    [InlineData("var waitUSec = number; socket.SendTimeout = waitUSec;")]
    [InlineData("var nSec = number; socket.SendTimeout = nSec;")]
    [InlineData(
        "const int WaitSeconds = 30000; socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, WaitSeconds);")]
    [InlineData(
        "var items = number; var idleSeconds = number; socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, " +
            "items); socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, idleSeconds);")]
    [InlineData(Time + "var wait = (int)t.TotalSeconds; wait *= 1000; socket.SendTimeout = wait;")]
    [InlineData("socket.ReceiveBufferSize = IPAddress.HostToNetworkOrder(0);")]
    [InlineData(OnLinux +
        "{ var b = BitConverter.GetBytes(IPAddress.HostToNetworkOrder(number)); Array.Reverse(b); socket.SetRawSocketOption(6, 4, b); }")]
    [InlineData(OnLinux + "{ var b = new byte[4]; " + Big +
        "WriteInt32BigEndian(b, number); Array.Reverse(b); socket.SetRawSocketOption(6, 4, b); }")]
    [InlineData(OnLinux + "{ var b = new byte[4]; " + Big + "WriteInt32LittleEndian(b, number); socket.SetRawSocketOption(6, 4, b); }")]
    [InlineData(OnLinux + "{ var b = new byte[4]; " + Big + "WriteInt32BigEndian(b, number); socket.SetRawSocketOption(0, 50, b); }")]
    [InlineData(
        "socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, 0); " +
            "socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, number);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.MulticastInterface, 2);")]
    [InlineData(Card +
        "socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.MulticastInterface, " +
        "card.GetIPProperties().GetIPv6Properties().Index);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, BitConverter.GetBytes(number)); " +
        "socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, IPAddress.Loopback.GetAddressBytes());")]
    [InlineData("var s = new NetworkStream(socket); s.ReadTimeout = -1; s.WriteTimeout = 5; s.ReadTimeout = number;")]
    [InlineData(
        "socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService, 184); " +
            "socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService, 2); " +
            "socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService, 3);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.IpTimeToLive, 46);")]
    [InlineData(Windows + "socket.IOControl(IOControlCode.KeepAliveValues, new byte[] { 0, 0, 0, 0, 30, 0, 0, 0, 5, 0, 0, 0 }, null);")]
    [InlineData(Windows + "{ " + Time +
        "var v = new byte[12]; BitConverter.GetBytes(1u).CopyTo(v, 0); BitConverter.GetBytes((uint)t.TotalMilliseconds).CopyTo(v, 4); " +
        "BitConverter.GetBytes(200u).CopyTo(v, 8); socket.IOControl(IOControlCode.KeepAliveValues, v, null); }")]
    public Task Right_unit_and_order_are_silent(string text) => CallTest.IsSilentAsync(text, allowSuggestions: true);
}
