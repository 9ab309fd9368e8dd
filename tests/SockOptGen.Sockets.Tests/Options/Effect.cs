using System.Net.Sockets;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>What setting an option did.</summary>
internal readonly record struct Effect(Socket Socket, object? Before, object Set, object? Read)
{
    public bool IsStream => Socket.SocketType == SocketType.Stream;

    public bool IsTcp => Socket.ProtocolType == ProtocolType.Tcp;
}
