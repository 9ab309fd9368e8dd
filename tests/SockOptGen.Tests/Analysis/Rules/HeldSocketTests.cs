using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

/// <summary>SOCK1009 and SOCK1010 on sockets that a type, a constructor or a statement before makes known.</summary>
public class HeldSocketTests
{
    [Fact]
    public Task Type_of_the_holder_tells_the_protocol() => CallTest.ReportsAsync(
        "SOCK1009",
        """
        using System.Net.Sockets;
        class C(UdpClient primary)
        {
            private UdpClient _udp = new();
            public TcpClient? Tcp { get; set; }
            public void M(UdpClient client, TcpListener listener, Socket socket)
            {
                «client.Client.NoDelay» = true;
                «_udp.Client.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 60)»;
                «primary.Client.NoDelay» = true;
                «Tcp!.Client.EnableBroadcast» = true;
                «listener.Server.EnableBroadcast» = true;
                socket.NoDelay = true;
                client.Client.EnableBroadcast = true;
                Tcp!.Client.NoDelay = true;
                Tcp!.NoDelay = true;
                listener.Server.NoDelay = true;
            }
        }
        class Own : UdpClient { void M() => «Client.NoDelay» = true; }
        """);

    [Fact]
    public Task Another_socket_in_a_holder_makes_silent() => CallTest.IsSilentAsync(
        """
        using System.Net.Sockets;
        class C { void M(TcpClient client, Socket socket) { client.Client = socket; client.Client.EnableBroadcast = true; } }
        """, allowSuggestions: true);

    [Fact]
    public Task Constructor_tells_what_a_readonly_field_is() => CallTest.ReportsAsync(
        "SOCK1009",
        """
        using System.Net.Sockets;
        class C
        {
            private readonly Socket _made, _either, _given, _byReference;
            public C(Socket socket)
            {
                _made = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
                this._either = new Socket(SocketType.Dgram, ProtocolType.Udp);
                _given = socket;
                _byReference = new Socket(SocketType.Dgram, ProtocolType.Udp);
                Replace(ref _byReference);
            }
            public C() : this(new Socket(SocketType.Dgram, ProtocolType.Udp)) => _either = new Socket(SocketType.Stream, ProtocolType.Tcp);
            static void Replace(ref Socket socket) { }
            public void M()
            {
                «_made.NoDelay» = true;
                _either.NoDelay = true;
                _given.NoDelay = true;
                _byReference.NoDelay = true;
            }
        }
        """);

    [Fact]
    public Task Field_that_was_just_assigned_is_known() => CallTest.ReportsAsync(
        "SOCK1009",
        """
        using System;
        using System.Net.Sockets;
        class C
        {
            private Socket _socket = null!;
            void M(Socket other)
            {
                _socket = new Socket(SocketType.Dgram, ProtocolType.Udp);
                _socket.EnableBroadcast = true;
                if (other.Connected) «_socket.NoDelay» = true;
            }
            void Branch(bool yes) { if (yes) { _socket = new Socket(SocketType.Dgram, ProtocolType.Udp); } _socket.NoDelay = true; }
            void Twice(bool yes, Socket other) { _socket = new Socket(SocketType.Dgram, ProtocolType.Udp); if (yes) _socket = other;
                _socket.NoDelay = true; }
            void Call() { _socket = new Socket(SocketType.Dgram, ProtocolType.Udp); Replace(); _socket.NoDelay = true; }
            void Later() { _socket = new Socket(SocketType.Dgram, ProtocolType.Udp); Action later = () => _socket.NoDelay = true; later(); }
            void Of(C other) { other._socket = new Socket(SocketType.Dgram, ProtocolType.Udp); other._socket.NoDelay = true; }
            void Replace() => _socket = null!;
        }
        """);

    [Theory]
    [InlineData("_ = new UdpClient(5000) { «ExclusiveAddressUse» = true };",
        "SO_EXCLUSIVEADDRUSE is set too late: the constructor creates a socket that is already bound or connected")]
    [InlineData("var client = new UdpClient(5000); «client.ExclusiveAddressUse» = true;",
        "creates a socket that is already bound or connected")]
    [InlineData("var listener = new TcpListener(IPAddress.Any, 80); listener.Start(); «listener.ExclusiveAddressUse» = true;",
        "calls Start before")]
    public Task Property_of_a_holder_comes_too_late(string marked, string part) => CallTest.ReportsAsync("SOCK1010", marked, part);

    [Theory]
    [InlineData("_ = new UdpClient { ExclusiveAddressUse = true };")]
    [InlineData("_ = new UdpClient(AddressFamily.InterNetwork) { ExclusiveAddressUse = true };")]
    [InlineData("var listener = new TcpListener(IPAddress.Any, 80) { ExclusiveAddressUse = true }; listener.Start();")]
    [InlineData("_ = new UdpClient(5000) { EnableBroadcast = true, Ttl = 3 };")]
    public Task Property_in_time_is_silent(string text) => CallTest.IsSilentAsync(text, allowSuggestions: true);

    [Fact]
    public Task Property_of_a_UdpClient_is_an_option_of_its_family() => CallTest.ReportsAsync(
        "SOCK1009", "var client = new UdpClient(AddressFamily.InterNetworkV6); «client.DontFragment» = true;", "UdpClient.DontFragment",
        "this is an IPv6 socket");
}
