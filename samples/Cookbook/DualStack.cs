using System.Net;
using System.Net.Sockets;

namespace Cookbook;

internal static class DualStack
{
    #region code
    public static Socket Listen(int port)
    {
        var listener = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
        listener.SetIPv6Only(false);    // before Bind
        listener.Bind(new IPEndPoint(IPAddress.IPv6Any, port));
        listener.Listen();
        return listener;
    }
    #endregion

    public static void Run()
    {
        using var listener = Listen(0);
        using var client = Loopback.Tcp();
        client.Connect(IPAddress.Loopback, ((IPEndPoint)listener.LocalEndPoint!).Port);
        using var server = listener.Accept();
        Check.Equal("::ffff:127.0.0.1", ((IPEndPoint)server.RemoteEndPoint!).Address.ToString());

        Check.Fails(() => SetIPv6Only(listener));
        Check.Fails(() => SetIPv6Only(client));
    }

    private static void SetIPv6Only(Socket socket) => socket.SetIPv6Only(true);
}
