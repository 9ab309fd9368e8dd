using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Cookbook;

[SupportedOSPlatform("linux")]
[SupportedOSPlatform("macos")]
internal static class SharedPort
{
    #region code
    public static Socket Listen(IPEndPoint address)
    {
        var listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        listener.SetSoReusePort(true);    // in each process, before Bind
        listener.Bind(address);
        listener.Listen();
        return listener;
    }
    #endregion

    public static void Run()
    {
        using var first = Listen(Loopback.Any);
        using var second = Listen((IPEndPoint)first.LocalEndPoint!);
        Check.Equal(first.LocalEndPoint, second.LocalEndPoint);

        using var third = Loopback.Tcp();
        Check.Fails(() => third.Bind(first.LocalEndPoint!));
    }
}
