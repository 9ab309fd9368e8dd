using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Kestrel;

/// <summary>The socket that Kestrel listens on, with options that Kestrel has no setting for.</summary>
internal static class ListenSocket
{
    private static readonly TimeSpan s_firstData = TimeSpan.FromSeconds(5);

    public static Socket Create(EndPoint endPoint)
    {
        if (!OperatingSystem.IsLinux() || endPoint is not IPEndPoint { AddressFamily: var family } address)
        {
            return SocketTransportOptions.CreateDefaultBoundListenSocket(endPoint);
        }

        var socket = new Socket(family, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (address.Address.Equals(IPAddress.IPv6Any))
            {
                socket.SetIPv6Only(false);
            }

            // Several processes may listen on this port, and Linux spreads the connections over them. All must say so before they bind.
            socket.SetSoReusePort(true);
            // An HTTP client speaks first: the server need not wake up before it has. The kernel rounds to its retransmission times.
            socket.SetTcpDeferAccept(s_firstData);
            socket.Bind(endPoint);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        Console.WriteLine($"{socket.LocalEndPoint}: SO_REUSEPORT {socket.GetSoReusePort()}, TCP_DEFER_ACCEPT {socket.GetTcpDeferAccept()}");
        return socket;
    }
}
