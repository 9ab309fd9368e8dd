using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Cookbook;

[SupportedOSPlatform("linux")]
internal static class FastOpen
{
    #region code
    public static Socket Listen(IPEndPoint address)
    {
        var listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(address);
        listener.SetTcpFastOpen(16);    // so many connections may wait for the third packet of their handshake
        listener.Listen();
        return listener;
    }

    public static Socket Connect(EndPoint server)
    {
        var client = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        client.SetTcpFastOpenConnect(true);
        client.Connect(server);    // with a cookie of this server, returns at once: the first Send carries the connection request
        return client;
    }
    #endregion

    public static void Run()
    {
        using var listener = Listen(Loopback.Any);
        using var client = Connect(listener.LocalEndPoint!);
        client.Send([7]);
        using var server = listener.Accept();
        Check.Equal(7, Loopback.Receive(server)[0]);

        Check.Fails(() => client.SetTcpFastOpenConnect(true));
    }
}
