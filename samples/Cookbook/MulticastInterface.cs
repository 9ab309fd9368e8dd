using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Cookbook;

internal static class MulticastInterface
{
    #region code
    public static Socket Receiver(IPAddress group, int port, NetworkInterface nic)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.SetSoReuseAddress(true);    // others on this host may receive the group too
        socket.Bind(new IPEndPoint(IPAddress.Any, port));
        socket.AddIpMembership(new(group, nic.GetIPProperties().GetIPv4Properties().Index));
        return socket;
    }

    public static Socket Sender(IPAddress addressOfInterface)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.SetIpMulticastInterface(addressOfInterface);
        return socket;
    }
    #endregion

    public static void Run()
    {
        var group = IPAddress.Parse("239.7.7.7");
        var loopback = NetworkInterface.GetAllNetworkInterfaces().First(nic => nic.NetworkInterfaceType == NetworkInterfaceType.Loopback);
        using var receiver = Receiver(group, 0, loopback);
        receiver.ReceiveTimeout = 5000;
        using var sender = Sender(IPAddress.Loopback);
        sender.SendTo([7], new IPEndPoint(group, ((IPEndPoint)receiver.LocalEndPoint!).Port));
        Check.Equal(7, Loopback.Receive(receiver)[0]);

        var index = loopback.GetIPProperties().GetIPv4Properties().Index;
        Check.Fails(() => receiver.AddIpMembership(new(group, index)));
        Check.Fails(() => receiver.AddIpMembership(new(IPAddress.Loopback, index)));
        Check.Fails(() => receiver.AddIpMembership(new(group, 9999)));
        Check.Fails(() => receiver.DropIpMembership(new(IPAddress.Parse("239.7.7.8"), index)));
    }
}
