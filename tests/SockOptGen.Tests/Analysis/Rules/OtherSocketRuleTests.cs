using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class OtherSocketRuleTests
{
    private const string Udp = "var s = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp); ";
    private const string Tcp = "var s = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp); ";
    private const string Unix = "var s = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified); ";
    private const string OnLinux = "if (!OperatingSystem.IsLinux()) return; ";
    private const string V6 = "var s = new Socket(AddressFamily.InterNetworkV6, SocketType.Dgram, ProtocolType.Udp); ";

    [Theory]
    [InlineData(Udp + "«s.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true)»;",
        "TCP_NODELAY is for TCP sockets, and this is a UDP socket",
        "Linux, macOS and Windows refuse it, and the call throws SocketException")]
    [InlineData(Udp + "_ = «s.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)»;", "this is a UDP socket")]
    [InlineData(Unix + "«s.NoDelay» = true;", "Socket.NoDelay (TCP_NODELAY) is for TCP sockets, and this is a Unix-domain socket",
        "the property throws")]
    [InlineData(Unix + "«s.Ttl» = 3;", "Socket.Ttl (IP_TTL) is for", "sockets, and this is a Unix-domain socket", "the property throws")]
    [InlineData(Tcp + "«s.DualMode» = true;", "Socket.DualMode (IPV6_V6ONLY) is for IPv6 sockets, and this is an IPv4 socket")]
    [InlineData(Tcp + "«s.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.IpTimeToLive, 3)»;",
        "IPV6_UNICAST_HOPS is for IPv6 sockets, and this is an IPv4 socket", "refuse it")]
    [InlineData(Tcp + "«s.EnableBroadcast» = true;",
        "Socket.EnableBroadcast (SO_BROADCAST) is for datagram and raw sockets, and this is a TCP socket", "it fails or has no effect")]
    [InlineData("if (!OperatingSystem.IsLinux()) return; " + Tcp + "«s.SetRawSocketOption(17, 103, bytes)»;",
        "UDP_SEGMENT is for UDP sockets, and this is a TCP socket", "Linux refuses it")]
    [InlineData(V6 + "«s.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService, 16)»;",
        "IP_TOS is for IPv4 sockets, and this is an IPv6 socket", "macOS refuses it")]
    [InlineData(
        "var s = new Socket(SocketType.Stream, ProtocolType.Tcp); «s.SetSocketOption(SocketOptionLevel.IP, " +
            "SocketOptionName.IpTimeToLive, 16)»;", "macOS refuses it")]
    [InlineData(
        "using Socket s = new(protocolType: ProtocolType.Udp, addressFamily: AddressFamily.InterNetwork, socketType: SocketType.Dgram); " +
            "«s.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true)»;", "this is a UDP socket")]
    [InlineData(
        "const SocketType Kind = SocketType.Dgram; var s = new Socket(AddressFamily.InterNetwork, Kind, 0); " +
            "s?.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService, 16); «s!.NoDelay» = true;", "this is a UDP socket")]
    [InlineData("_ = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { «NoDelay» = true };",
        "this is a UDP socket")]
    [InlineData("var client = new UdpClient(); «client.Client.NoDelay» = true;", "this is a UDP socket")]
    [InlineData("«new UdpClient().Client.NoDelay» = true;", "this is a UDP socket")]
    [InlineData(
        "var client = new UdpClient(5000); «client.Client.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.IPv6Only, true)»;",
        "this is an IPv4 socket")]
    [InlineData("var client = new TcpClient(); «client.Client.EnableBroadcast» = true;", "this is a TCP socket")]
    [InlineData("var server = new TcpListener(IPAddress.Any, 80); «server.Server.DualMode» = true;", "this is an IPv4 socket")]
    [InlineData("Socket s; s = new Socket(AddressFamily.Unix, SocketType.Stream, 0); «s.NoDelay» = true;", "NoDelay")]
    [InlineData(Unix + "Action later = () => «s.NoDelay» = true; later();", "NoDelay")]
    [InlineData(V6 + "«s.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService, 16)»;",
        "macOS refuses it, and the call throws SocketException; " +
            "on Linux and Windows it fails or has no effect on IPv6 packets")]
    [InlineData(OnLinux + V6 +
        "s.Bind(null!); «s.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.IpTimeToLive, 16)»; s.Send(bytes);",
        "on Linux it fails or has no effect on IPv6 packets")]
    [InlineData(OnLinux + "var u = new UdpClient(AddressFamily.InterNetworkV6); " +
        "«u.Client.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastTimeToLive, 16)»;",
        "on Linux it fails or has no effect on IPv6")]
    [InlineData(V6 + "«s.DontFragment» = true;", "is for IPv4 sockets, and this is an IPv6 socket: Linux, macOS and Windows refuse it")]
    [InlineData("«new UdpClient(AddressFamily.InterNetworkV6).DontFragment» = true;", "UdpClient.DontFragment", "the property throws")]
    [InlineData("var s = new Socket(SocketType.Dgram, ProtocolType.Udp); «s.DontFragment» = true;", "the property throws")]
    public Task Option_of_another_kind_is_reported(string marked, params string[] parts) =>
        CallTest.ReportsAsync("SOCK1009", marked, parts);

    [Theory]
    [InlineData(Tcp +
        "s.NoDelay = true; s.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true); s.Ttl = 3; s.ReceiveBufferSize = " +
        "8192; s.LingerState = new LingerOption(true, 1);")]
    [InlineData(V6 +
        "s.Ttl = 3; s.DualMode = true; s.MulticastLoopback = false; s.EnableBroadcast = true; s.SetSocketOption(SocketOptionLevel.IPv6, " +
        "SocketOptionName.IpTimeToLive, 3);")]
    [InlineData(Unix + "s.ReceiveTimeout = 3; s.SendBufferSize = 8192; s.ExclusiveAddressUse = true; s.Blocking = false;")]
    [InlineData(
        "if (OperatingSystem.IsMacOS() || OperatingSystem.IsFreeBSD() || OperatingSystem.IsIOS() || OperatingSystem.IsTvOS()) return; " +
            "var s = new Socket(SocketType.Dgram, ProtocolType.Udp); " +
            "s.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService, 16);")]
    [InlineData(OnLinux + V6 + "s.DualMode = true; s.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService, 16);")]
    [InlineData(OnLinux + V6 + "s.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.IPv6Only, false); " +
        "s.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService, 16);")]
    [InlineData(OnLinux + V6 +
        "Open(s); s.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService, 16); void Open(Socket t) { }")]
    [InlineData(OnLinux +
        "var s = new Socket(SocketType.Dgram, ProtocolType.Udp); " +
            "s.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService, 16);")]
    // Groups are joined by the host.
    [InlineData(OnLinux + V6 +
        "s.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(IPAddress.Any));")]
    [InlineData(OnLinux + "new UdpClient(AddressFamily.InterNetworkV6).Ttl = 3; new UdpClient().DontFragment = true;")]
    [InlineData("socket.NoDelay = true;")]
    [InlineData("var s = new Socket(AddressFamily.InterNetwork, number == 1 ? SocketType.Stream : SocketType.Dgram, 0); s.NoDelay = true;")]
    [InlineData("var s = new Socket((AddressFamily)number, SocketType.Dgram, ProtocolType.Udp); s.NoDelay = true;")]
    [InlineData("var s = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, (ProtocolType)number); s.NoDelay = true;")]
    [InlineData("var s = new Socket(AddressFamily.InterNetwork, SocketType.Stream, (ProtocolType)262); s.NoDelay = true;")]
    [InlineData(Udp +
        "if (number == 1) s = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp); s.NoDelay = true;")]
    [InlineData(Udp + "Action replace = () => s = socket; replace(); s.NoDelay = true;")]
    [InlineData(Udp + "Replace(ref s); s.NoDelay = true; void Replace(ref Socket other) => other = socket;")]
    [InlineData("var client = new UdpClient(); client.Client = socket; client.Client.NoDelay = true;")]
    [InlineData("Socket s; if (number == 1) s = new Socket(SocketType.Dgram, ProtocolType.Udp); else s = socket; s.NoDelay = true;")]
    public Task Right_kind_and_what_is_not_known_are_silent(string text) => CallTest.IsSilentAsync(text, allowSuggestions: true);

    [Fact]
    public Task Subclass_and_lookalike_are_silent() => CallTest.IsSilentAsync(
        """
        using System.Net.Sockets;
        sealed class Own() : Socket(SocketType.Dgram, ProtocolType.Udp);
        sealed class Lookalike { public bool NoDelay { get; set; } public void M() { var own = new Own(); own.NoDelay = true;
            new Lookalike().NoDelay = true; NoDelay = true; } }
        """);

    [Fact]
    public Task Own_readonly_field_is_known_by_its_declaration() => CallTest.ReportsAsync(
        "SOCK1009",
        """
        using System.Net.Sockets;
        class C
        {
            private readonly Socket _known = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            private static readonly UdpClient s_client = new();
            private Socket _mutable = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            private readonly Socket _replaced = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            private readonly Socket _given;
            public C(Socket socket, bool replace) { _given = socket; if (replace) _replaced = socket; }
            public void M(C other)
            {
                «_known.NoDelay» = true;
                «this._known.NoDelay» = true;
                «s_client.Client.NoDelay» = true;
                other._known.NoDelay = true;
                _mutable.NoDelay = true;
                _replaced.NoDelay = true;
                _given.NoDelay = true;
            }
        }
        """);

    [Fact]
    public Task Accessor_is_reported_as_a_call_is() => CallTest.ReportsAsync(
        new TestProject { Properties = [("SockOptGenLevels", "Udp;Tcp")] },
        "SOCK1009",
        Tcp + "«s.SetUdpSegment(7)»; _ = «s.TrySetUdpSegment(7)»; s.SetTcpNoDelay(true); " +
            "using var u = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp); u.SetUdpSegment(7);",
        "UDP_SEGMENT is for UDP sockets, and this is a TCP socket");

    /// <summary>(1, 8) is SO_RCVBUF on Linux, and an option of Hyper-V sockets on Windows: nobody meant that with a TCP socket.</summary>
    [Theory]
    [InlineData("s.GetRawSocketOption(1, 8, bytes);")]
    [InlineData("s.GetRawSocketOption(1, 4, bytes);")]
    [InlineData("s.SetRawSocketOption(1, 2, bytes);")]
    // SO_ERROR, which can only be read.
    [InlineData("s.SetRawSocketOption(1, 4, bytes);")]
    public Task Number_that_fits_on_another_system_is_silent(string call) =>
        CallTest.IsSilentOfAsync(new TestProject(), "SOCK1009", Tcp + call);

    [Fact]
    public Task User_catalogue_says_which_sockets_have_its_level() => CallTest.ReportsAsync(
        TestProject.WithCatalogue("""
            {
              "levels": { "SOL_OWN": { "prefix": "Own", "numbers": { "linux": 17000 }, "sockets": { "linux": ["unix"] } } },
              "options": [
                { "name": "OWN_A", "level": "SOL_OWN", "accessor": "OwnA", "type": "int32", "access": "read-write",
                  "numbers": { "linux": 1 }, "summary": "A." },
                { "name": "OWN_B", "level": "SOL_SOCKET", "accessor": "OwnB", "type": "int32", "access": "read-write",
                  "numbers": { "linux": 900 }, "sockets": ["dgram"], "summary": "B." }
              ]
            }
            """),
        "SOCK1009",
        "if (!OperatingSystem.IsLinux()) return; " + Tcp + "«s.SetOwnA(1)»; «s.SetOwnB(1)»; " +
            "var u = new Socket(AddressFamily.Unix, SocketType.Dgram, 0); u.SetOwnA(1); u.SetOwnB(1);",
        "OWN_");
}
