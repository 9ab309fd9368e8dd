using System.Net;
using System.Net.Sockets;

namespace SockOptGen.Soak;

/// <summary>An open socket whose options hold values of its own: what is read from it tells which socket was read.</summary>
internal sealed class Subject : IDisposable
{
    public const int Kinds = 4;

    private static int s_last;

    private readonly Socket? _peer;
    private int _isClosing;

    private Subject(SubjectKind kind, Socket socket, Socket? peer, bool byNumber)
    {
        (Kind, Socket, _peer) = (kind, socket, peer);
        Values = new SubjectValues(kind, Interlocked.Increment(ref s_last));
        Cookie = socket.GetSoCookie();
        Values.Give(socket);
        Number = byNumber ? (int)socket.Handle : -1;
    }

    public SubjectKind Kind { get; }

    public Socket Socket { get; }

    public SubjectValues Values { get; }

    /// <summary>The kernel gives it to no other socket.</summary>
    public ulong Cookie { get; }

    /// <summary>The number of the descriptor, where that is wanted.</summary>
    public int Number { get; }

    /// <summary>Whether its <see cref="Dispose"/> may have begun.</summary>
    public bool IsClosing => Volatile.Read(ref _isClosing) != 0;

    public static Subject Open(int slot, bool byNumber)
    {
        var kind = (SubjectKind)(slot % Kinds);
        var isDatagram = kind == SubjectKind.Datagram;
        var socket = new Socket(
            AddressFamily.InterNetwork, isDatagram ? SocketType.Dgram : SocketType.Stream,
            isDatagram ? ProtocolType.Udp : ProtocolType.Tcp);
        var peer = kind == SubjectKind.Connected ? Connect(socket) : null;
        return new Subject(kind, socket, peer, byNumber);
    }

    /// <summary>True for the one thread that is to close it.</summary>
    public bool BeginClose() => Interlocked.Exchange(ref _isClosing, 1) == 0;

    public void Dispose()
    {
        BeginClose();
        Socket.Dispose();
        // Last, so that a connection that is read has both ends.
        _peer?.Dispose();
    }

    private static Socket Connect(Socket socket)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1);
        socket.Connect(listener.LocalEndPoint!);
        return listener.Accept();
    }
}
