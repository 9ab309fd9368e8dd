using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Multicast;

/// <summary>Sends to groups through the loopback interface.</summary>
internal sealed class Sender : IDisposable
{
    /// <summary>Follows each message to a group on the direct way, so that the receiver knows when there is no more to wait for.</summary>
    public const string Mark = "mark";

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly int _port;

    public Sender(int port)
    {
        _port = port;
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _socket.SetIpMulticastInterface(IPAddress.Loopback);
        // Members on this machine hear it, and no router passes it on. Both are the default.
        _socket.SetIpMulticastLoop(true);
        _socket.SetIpMulticastTimeToLive(1);
    }

    public void Send(IPAddress group)
    {
        _socket.SendTo(Encoding.UTF8.GetBytes($"hello from process {Environment.ProcessId}"), new IPEndPoint(group, _port));
        _socket.SendTo(Encoding.UTF8.GetBytes(Mark), new IPEndPoint(IPAddress.Loopback, _port));
    }

    public void Dispose() => _socket.Dispose();
}
