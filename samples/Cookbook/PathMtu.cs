using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.Versioning;

namespace Cookbook;

[SupportedOSPlatform("linux")]
internal static class PathMtu
{
    #region code
    public static int Of(EndPoint peer)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.SetIpMtuDiscover(PathMtuDiscovery.Always);    // don't fragment: routers answer where a packet is too big
        socket.Connect(peer);
        return socket.GetIpMtu();
    }
    #endregion

    public static void Run()
    {
        using var peer = Loopback.BoundUdp();
        Check.That(Of(peer.LocalEndPoint!) >= 1280);

        using var socket = Loopback.Udp();
        Check.Fails(() => socket.GetIpMtu());
        socket.Connect(peer.LocalEndPoint!);
        Check.Fails(() => socket.Send(new byte[65_508]));
    }
}
