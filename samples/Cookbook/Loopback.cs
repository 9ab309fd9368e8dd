using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Cookbook;

/// <summary>Sockets on the loopback interface for the tasks to work on.</summary>
internal static class Loopback
{
    public static IPEndPoint Any { get; } = new(IPAddress.Loopback, 0);

    public static Socket Tcp() => new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public static Socket Udp() => new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);

    /// <summary>A UDP socket that others can send to, and that gives up waiting.</summary>
    public static Socket BoundUdp()
    {
        var socket = Udp();
        socket.ReceiveTimeout = 5000;
        socket.Bind(Any);
        return socket;
    }

    public static Socket Listen()
    {
        var listener = Tcp();
        listener.Bind(Any);
        listener.Listen();
        return listener;
    }

    /// <summary>Both ends of a TCP connection.</summary>
    public static (Socket Client, Socket Server) Connect()
    {
        using var listener = Listen();
        var client = Tcp();
        client.Connect(listener.LocalEndPoint!);
        return (client, listener.Accept());
    }

    /// <summary>Drops all that arrives, so that the peer hears nothing more. False where an ordinary user may not do that to TCP.</summary>
    [SupportedOSPlatform("linux")]
    public static bool TryDeafen(Socket connection)
    {
        try
        {
            connection.AttachSoFilter([new(0x06, Value: 0)]);
            return true;
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AccessDenied)
        {
            return false;
        }
    }

    public static byte[] Receive(Socket socket)
    {
        var buffer = new byte[ushort.MaxValue];
        return buffer[..socket.Receive(buffer)];
    }
}
