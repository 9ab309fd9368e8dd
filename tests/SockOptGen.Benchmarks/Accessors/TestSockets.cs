using System.Net.Sockets;

namespace SockOptGen.Benchmarks.Accessors;

/// <summary>The sockets that the calls are made on.</summary>
internal static class TestSockets
{
    /// <summary>For calls that take the socket.</summary>
    public static Socket Managed { get; } = New();

    // A socket of its own, since reading the handle marks it as exposed.
    private static readonly Socket s_exposed = New();

    /// <summary>For calls that take a file descriptor.</summary>
    public static int Descriptor { get; } = (int)s_exposed.Handle;

    private static Socket New() => new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
}
