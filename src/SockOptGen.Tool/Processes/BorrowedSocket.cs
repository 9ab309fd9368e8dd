using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.Versioning;
using SockOptGen.Tool.Sockets;

namespace SockOptGen.Tool.Processes;

/// <summary>A socket of another process, to be read for a moment.</summary>
[SupportedOSPlatform("linux")]
internal sealed class BorrowedSocket : IDisposable
{
    private readonly int _descriptor;

    private BorrowedSocket(int descriptor)
    {
        _descriptor = descriptor;
        Socket = new Socket(new SafeSocketHandle(descriptor, ownsHandle: false));
        // To be closed by us alone: .NET makes a socket blocking while it closes it, which the other process would notice.
        GC.SuppressFinalize(Socket);
    }

    public Socket Socket { get; }

    /// <summary>The socket behind the duplicate <paramref name="descriptor"/>, which is closed in the end; null for what is none.</summary>
    public static BorrowedSocket? Of(int descriptor)
    {
        if (AddressText.IsSocket(descriptor))
        {
            return new BorrowedSocket(descriptor);
        }

        // The process has closed the socket, and opened a file with its number.
        _ = LibC.close(descriptor);
        return null;
    }

    public SocketKind Kind =>
        SocketKind.Of(AddressText.FamilyOf(_descriptor), (int)Socket.GetSoType(), (int)Socket.GetSoProtocol());

    public string? Local => AddressText.Local(_descriptor);

    public string? Peer => AddressText.Peer(_descriptor);

    /// <summary>The state of a TCP connection, or that the socket listens.</summary>
    public string? State =>
        Socket.TryGetTcpInfo(out var info) ? info.State.ToString()
        : Socket.TryGetSoAcceptConnection(out var isListening) && isListening ? nameof(TcpConnectionState.Listen)
        : null;

    public void Dispose() => _ = LibC.close(_descriptor);
}
