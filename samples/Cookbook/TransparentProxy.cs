using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Cookbook;

[SupportedOSPlatform("linux")]
internal static class TransparentProxy
{
    #region code
    public static Socket Listen(IPEndPoint foreign)
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.SetIpTransparent(true);    // before Bind, which then takes addresses of other hosts
        listener.Bind(foreign);
        listener.Listen();
        return listener;
    }
    #endregion

    public static void Run()
    {
        var foreign = new IPEndPoint(IPAddress.Parse("203.0.113.7"), 0);
        try
        {
            using var listener = Listen(foreign);
            Check.Equal(foreign.Address, ((IPEndPoint)listener.LocalEndPoint!).Address);
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AccessDenied)
        {
            Check.Print(e);
        }

        using var plain = Loopback.Tcp();
        Check.Fails(() => plain.Bind(foreign));
    }
}
