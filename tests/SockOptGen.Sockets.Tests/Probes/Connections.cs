using System.ComponentModel;
using System.Net;
using System.Net.Sockets;
using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Probes;

/// <summary>Sockets with peers, all on this machine.</summary>
internal static class Connections
{
    public static ProbeSocket Listening(IPAddress address)
    {
        var listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(address, 0));
        listener.Listen();
        return new ProbeSocket(listener);
    }

    /// <summary>The accepting end of a TCP connection on <paramref name="address"/>.</summary>
    public static ProbeSocket Tcp(IPAddress address)
    {
        using var listener = Listening(address);
        return Tcp(new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp), listener.Socket);
    }

    /// <summary>A TCP connection whose socket knows TLS, though no keys yet.</summary>
    public static ProbeSocket Tls(IPAddress address)
    {
        const int Tcp = 6, UpperLayerProtocol = 31;
        if (!OperatingSystem.IsLinux())
        {
            throw new SocketException((int)SocketError.ProtocolNotSupported);
        }

        var made = Connections.Tcp(address);
        // Not through .NET: it has no name for ENOENT, which says that there is no such protocol.
        var errno = LibC.Set(made.Socket, Tcp, UpperLayerProtocol, "tls\0"u8.ToArray());
        if (errno != 0)
        {
            made.Dispose();
            throw new Win32Exception(errno);
        }

        return made;
    }

    /// <summary>What Linux calls IPPROTO_MPTCP; .NET has no name for it.</summary>
    public const int MultipathTcpNumber = 262;

    public static ProbeSocket MultipathTcp(IPAddress address)
    {
        using var listener = LibC.Create(2, 1, MultipathTcpNumber);
        listener.Bind(new IPEndPoint(address, 0));
        listener.Listen();
        return Tcp(LibC.Create(2, 1, MultipathTcpNumber), listener);
    }

    /// <summary>An IPv6 socket that talks IPv4.</summary>
    public static ProbeSocket MappedTcp()
    {
        using var listener = Listening(IPAddress.Loopback);
        var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
        client.Connect(new IPEndPoint(IPAddress.Loopback.MapToIPv6(), ((IPEndPoint)listener.Socket.LocalEndPoint!).Port));
        return new ProbeSocket(client, listener.Socket.Accept());
    }

    public static ProbeSocket Udp(IPAddress address)
    {
        var (one, other) = (BoundUdp(address), BoundUdp(address));
        one.Connect(other.LocalEndPoint!);
        return new ProbeSocket(one, other);
    }

    public static ProbeSocket Unix()
    {
        var path = Path.Combine(Path.GetTempPath(), $"sog-{Guid.NewGuid():N}"[..16]);
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        var client = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        client.Connect(listener.LocalEndPoint!);
        return new ProbeSocket(client, listener.Accept());
    }

    private static ProbeSocket Tcp(Socket client, Socket listener)
    {
        client.Connect(listener.LocalEndPoint!);
        return new ProbeSocket(listener.Accept(), client);
    }

    private static Socket BoundUdp(IPAddress address)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(address, 0));
        return socket;
    }
}
