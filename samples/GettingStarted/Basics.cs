using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace GettingStarted;

/// <summary>The accessors on real sockets: set, read back, and see the effect.</summary>
internal static class Basics
{
    public static void ListenWithReuseAddress()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.SetSoReuseAddress(true);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();

        Console.WriteLine($"TCP listener on {listener.LocalEndPoint}");
        Console.WriteLine($"  SO_REUSEADDR  {listener.GetSoReuseAddress()}");
        Console.WriteLine($"  SO_RCVTIMEO   {listener.GetSoReceiveTimeout()}");
    }

    public static void ReceiveWithTimeout()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.SetSoReceiveTimeout(TimeSpan.FromSeconds(5.5));

        Console.WriteLine($"UDP socket on {socket.LocalEndPoint}");
        Console.WriteLine($"  SO_RCVTIMEO   {socket.GetSoReceiveTimeout()}");
        var clock = Stopwatch.StartNew();
        try
        {
            socket.Receive(new byte[1]);
        }
        catch (SocketException e)
        {
            Console.WriteLine($"  Receive gave up after {clock.Elapsed.TotalSeconds:F1} s: {e.SocketErrorCode}");
        }
    }

    public static void TurnNagleOff()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        Console.WriteLine("TCP socket");
        Console.WriteLine($"  TCP_NODELAY   {socket.GetTcpNoDelay()} before");
        socket.SetTcpNoDelay(true);
        Console.WriteLine($"  TCP_NODELAY   {socket.GetTcpNoDelay()} after");
    }
}
