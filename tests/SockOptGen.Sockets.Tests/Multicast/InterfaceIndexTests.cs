using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Multicast;

/// <summary>The interface of outgoing IPv4 multicast, chosen by index.</summary>
[SupportedOSPlatform("linux")]
public class InterfaceIndexTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_group_on_the_interface_of_the_index_hears_the_socket(bool tries)
    {
        OnLinux.Only();
        using var receiver = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 20_000 };
        receiver.SetIpMulticastAll(false);
        receiver.Bind(new IPEndPoint(IPAddress.Any, 0));
        receiver.AddIpMembership(new(Loopback.Group, Loopback.Index));
        using var sender = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);

        if (tries)
        {
            Assert.True(sender.TrySetIpMulticastInterfaceIndex(Loopback.Index));
        }
        else
        {
            sender.SetIpMulticastInterfaceIndex(Loopback.Index);
        }

        sender.SendTo([7], new IPEndPoint(Loopback.Group, ((IPEndPoint)receiver.LocalEndPoint!).Port));
        var bytes = new byte[8];
        Assert.Equal(1, receiver.Receive(bytes));
        Assert.Equal(7, bytes[0]);
        // Linux does not answer the index, and no address was chosen.
        Assert.Equal(IPAddress.Any, sender.GetIpMulticastInterface());
    }

    [Fact]
    public void Zero_takes_the_choice_back_and_an_unknown_index_is_refused()
    {
        OnLinux.Only();
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.SetIpMulticastInterface(IPAddress.Loopback);
        Assert.Equal(IPAddress.Loopback, socket.GetIpMulticastInterface());

        socket.SetIpMulticastInterfaceIndex(0);

        Assert.Equal(IPAddress.Any, socket.GetIpMulticastInterface());
        var refused = Assert.Throws<SocketException>(() => socket.SetIpMulticastInterfaceIndex(int.MaxValue));
        Assert.Equal(SocketError.AddressNotAvailable, refused.SocketErrorCode);
    }
}
