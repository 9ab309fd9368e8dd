using System.ComponentModel;
using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.Versioning;
using SockOptGen.Sockets.Tests.Native;
using SockOptGen.Sockets.Tests.Options;

namespace SockOptGen.Sockets.Tests.Values;

/// <summary>Native numbers become members of .NET's enumerations, whatever their numbers are.</summary>
[SupportedOSPlatform("linux")]
public class EnumTests
{
    [Theory]
    [InlineData(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)]
    [InlineData(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp)]
    [InlineData(AddressFamily.InterNetworkV6, SocketType.Dgram, ProtocolType.Udp)]
    [InlineData(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)]
    [InlineData(AddressFamily.Unix, SocketType.Seqpacket, ProtocolType.Unspecified)]
    [InlineData(AddressFamily.Packet, SocketType.Raw, ProtocolType.Unspecified)]
    [InlineData(AddressFamily.ControllerAreaNetwork, SocketType.Raw, ProtocolType.Raw)]
    public void A_socket_says_what_it_was_made_as(AddressFamily family, SocketType type, ProtocolType protocol)
    {
        OnLinux.Only();
        Socket socket;
        try
        {
            socket = new Socket(family, type, protocol);
        }
        catch (SocketException e)
        {
            Assert.SkipWhen(e.SocketErrorCode == SocketError.AccessDenied, $"This process makes no such socket: {e.Message}");
            // Nor does the kernel have one by the numbers that the catalogue has for it.
            Assert.Equal(e.NativeErrorCode, Assert.Throws<Win32Exception>(() => Create(family, type, protocol)).NativeErrorCode);
            return;
        }

        using (socket)
        {
            Assert.Equal(family, socket.GetSoDomain());
            Assert.Equal(type, socket.GetSoType());
            Assert.Equal(protocol, socket.GetSoProtocol());
        }
    }

    private static Socket Create(AddressFamily family, SocketType type, ProtocolType protocol) =>
        LibC.Create(Native("SO_DOMAIN", family), Native("SO_TYPE", type), Native("SO_PROTOCOL", protocol));

    private static int Native(string option, object member) =>
        BitConverter.ToInt32(NativeValue.Encode(OptionCase.Named(option).Linked, member));

    [Fact]
    public void A_refused_connect_leaves_its_error_once()
    {
        OnLinux.Only();
        using var closed = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
        Assert.Equal(SocketError.Success, client.GetSoError());

        var started = Assert.Throws<SocketException>(() => client.Connect(closed.LocalEndPoint!));
        Assert.Equal(SocketError.WouldBlock, started.SocketErrorCode);
        Assert.True(client.Poll(TimeSpan.FromSeconds(30), SelectMode.SelectWrite));

        Assert.Equal(SocketError.ConnectionRefused, client.GetSoError());
        Assert.True(client.TryGetSoError(out var next));
        Assert.Equal(SocketError.Success, next);
    }

    [Fact]
    public void A_number_without_a_name_passes_through()
    {
        OnLinux.Only();
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        var refused = Assert.Throws<SocketException>(() => socket.SetIpMtuDiscover((PathMtuDiscovery)99));
        Assert.Equal(SocketError.InvalidArgument, refused.SocketErrorCode);
    }
}
