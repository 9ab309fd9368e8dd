using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Cookbook;

/// <summary>The exceptions of docs/troubleshooting.md.</summary>
/// <remarks>Values come as arguments, so that the analyzer does not report them at build time.</remarks>
[SupportedOSPlatform("linux")]
internal static class Troubles
{
    public static void Run()
    {
        using var tcp = Loopback.Tcp();
        using var udp = Loopback.Udp();
        Check.Fails(() => ForbidFragments(udp));
        Check.That(!udp.TrySetIpDontFragment(true));
        Check.Fails(() => tcp.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, true));
        Check.Fails(() => SetIPv6Only(tcp));
        Check.Fails(() => Bind(udp, "nosuch0"));
        Check.Fails(() => tcp.SetTcpCongestion("nosuch"));
        Check.Fails(() => SetRaw(tcp, 6, 1, [1]));
        Check.Fails(() => SetRaw(tcp, 1, 25, []));
        Check.Fails(() => Linger(tcp, TimeSpan.FromMilliseconds(10)));
        Check.Fails(() => SetKeepIdle(tcp, Timeout.InfiniteTimeSpan));
        Check.Fails(() => udp.AddIpMembership(new(IPAddress.IPv6Loopback)));
        Check.Fails(() => SetObject(tcp, TimeSpan.FromSeconds(1)));
        Check.Fails(ConnectToSeveral);
        tcp.Dispose();
        Check.Fails(() => SetIPv6Only(tcp));
    }

    private static void ConnectToSeveral()
    {
        using var listener = Loopback.Listen();
        using var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
        client.SetTcpUserTimeout(TimeSpan.FromSeconds(3));
        try
        {
            client.Connect([IPAddress.IPv6Loopback, IPAddress.Loopback], ((IPEndPoint)listener.LocalEndPoint!).Port);
        }
        catch (SocketException e)
        {
            // Without the address and the port of the message.
            throw new SocketException((int)e.SocketErrorCode);
        }
    }

#pragma warning disable CA1416 // On purpose: what happens on a system without the option.
    private static void ForbidFragments(Socket socket) => socket.SetIpDontFragment(true);
#pragma warning restore CA1416

    private static void SetIPv6Only(Socket socket) => socket.SetIPv6Only(false);

    private static void Bind(Socket socket, string name) => socket.SetSoBindToDevice(name);

    private static void Linger(Socket socket, TimeSpan time) => socket.SetSoLinger(new(true, time));

    private static void SetKeepIdle(Socket socket, TimeSpan idle) => socket.SetTcpKeepIdle(idle);

    private static void SetRaw(Socket socket, int level, int name, ReadOnlySpan<byte> value) =>
        socket.SetRawSocketOption(level, name, value);

    private static void SetObject(Socket socket, object value) =>
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, value);
}
