using System.Net;
using System.Net.Sockets;

namespace Misuse;

/// <summary>One mistake for each rule, as people make them. All of it compiles, and some of it even works on the
/// machine that it was written on.</summary>
public static class Mistakes
{
    /// <summary>What is wrong on every system.</summary>
    public static void Everywhere(Socket socket, TimeSpan timeout)
    {
        // Meant: TCP_NODELAY. At the level of sockets the same number is SO_DEBUG, which asks for a privilege.
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.NoDelay, true); // SOCK1001

        // A TimeSpan goes to the object overload.
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, timeout); // SOCK1002

        // The answer is a boxed int.
        var noDelay = (bool)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)!; // SOCK1003

        // Meant: TCP_KEEPIDLE, whose number on Linux .NET does not translate.
        socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)4, noDelay ? 1 : 60); // SOCK1004

        // Nobody can set what kind of socket this is.
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Type, 1); // SOCK1006

        // A hop count is a byte.
        socket.SetIpTimeToLive(300); // SOCK1008
    }

    /// <summary>What is wrong with this socket, or at this time.</summary>
    public static void ThisSocket(IPEndPoint address)
    {
        using var udp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        udp.SetTcpNoDelay(true); // SOCK1009

        using var server = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
        server.Bind(address);
        server.DualMode = true; // SOCK1010

        using var greedy = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        greedy.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ExclusiveAddressUse, true); // SOCK3002
        greedy.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true); // SOCK1011
    }

    /// <summary>What works on one system.</summary>
    public static void Elsewhere(Socket socket, byte[] bytes)
    {
        // Meant: SO_BINDTODEVICE of Linux, where SOL_SOCKET is 1 and not 65535.
        socket.SetRawSocketOption((int)SocketOptionLevel.Socket, 25, "eth0\0"u8); // SOCK1005

        // Four bytes are milliseconds to Windows, and too few for the timeval of the others.
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, BitConverter.GetBytes(5000)); // SOCK1007

        // Windows has it; the others use the linger time alone.
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1); // SOCK2001

        // Meant: TCP_KEEPIDLE of Linux.
        socket.SetRawSocketOption(6, 4, bytes); // SOCK2002

        if (Environment.OSVersion.Platform == PlatformID.Unix)
        {
            // Meant: Linux. macOS comes here too.
            socket.SetRawSocketOption(1, 25, bytes); // SOCK2003
        }

        // SIO_UDP_CONNRESET, as it is copied from one answer to the next.
        socket.IOControl(-1744830452, [0, 0, 0, 0], null); // SOCK2004
    }

    /// <summary>What could be better.</summary>
    public static void Better(Socket socket)
    {
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true); // SOCK3001
        socket.TrySetTcpQuickAck(true); // SOCK3003
    }

    /// <summary>What leaves a connect one address to try.</summary>
    public static void Connect(Socket socket)
    {
        // .NET gives up after the first address of the host.
        _ = socket.TrySetTcpUserTimeout(TimeSpan.FromSeconds(30)); // SOCK3004
        socket.Connect("example.com", 80);
    }
}
