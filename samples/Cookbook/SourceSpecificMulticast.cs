using System.Net;
using System.Net.Sockets;

namespace Cookbook;

internal static class SourceSpecificMulticast
{
    #region code
    public static void Receive(Socket socket, IPAddress group, IPAddress source, IPAddress addressOfInterface) =>
        socket.AddIpSourceMembership(new(group, source, addressOfInterface));
    #endregion

    public static void Run()
    {
        var group = IPAddress.Parse("232.7.7.7");
        using var socket = Loopback.Udp();
        socket.ReceiveTimeout = 5000;
        socket.Bind(new IPEndPoint(IPAddress.Any, 0));
        Receive(socket, group, IPAddress.Loopback, IPAddress.Loopback);

        using var sender = MulticastInterface.Sender(IPAddress.Loopback);
        sender.Bind(Loopback.Any);
        sender.SendTo([7], new IPEndPoint(group, ((IPEndPoint)socket.LocalEndPoint!).Port));
        Check.Equal(7, Loopback.Receive(socket)[0]);

        Check.Fails(() => Receive(socket, group, IPAddress.Loopback, IPAddress.Loopback));
        Check.Fails(() => Receive(socket, IPAddress.Parse("192.0.2.1"), IPAddress.Loopback, IPAddress.Loopback));
        Check.Fails(() => Receive(socket, group, IPAddress.Parse("127.0.0.2"), IPAddress.Parse("203.0.113.7")));
    }
}
