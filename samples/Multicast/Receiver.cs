using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;

namespace Multicast;

/// <summary>Joins and leaves groups on the loopback interface, and hears what is sent to them.</summary>
internal sealed class Receiver : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly byte[] _buffer = new byte[1500];

    public Receiver()
    {
        if (OperatingSystem.IsLinux())
        {
            // Only what this socket has joined, not what any other on this machine has.
            _socket.SetIpMulticastAll(false);
        }

        // Every address: a socket that is bound to 127.0.0.1 gets no group's datagrams on Unix.
        _socket.Bind(new IPEndPoint(IPAddress.Any, 0));
        _socket.ReceiveTimeout = 10_000;
    }

    public int Port => ((IPEndPoint)_socket.LocalEndPoint!).Port;

    public void Join(IPAddress group) => _socket.AddIpMembership(new(group, NetworkInterface.LoopbackInterfaceIndex));

    public void Leave(IPAddress group) => _socket.DropIpMembership(new(group, NetworkInterface.LoopbackInterfaceIndex));

    /// <summary>Joins for one source; once more for another source adds that one.</summary>
    public void Join(IPAddress group, IPAddress from) =>
        _socket.JoinIpMulticastSourceGroup(new(group, from, NetworkInterface.LoopbackInterfaceIndex));

    public void Leave(IPAddress group, IPAddress from) =>
        _socket.LeaveIpMulticastSourceGroup(new(group, from, NetworkInterface.LoopbackInterfaceIndex));

    /// <summary>The group's message before the next mark, or null where there is none.</summary>
    public string? Hear()
    {
        string? heard = null;
        while (true)
        {
            EndPoint from = new IPEndPoint(IPAddress.Any, 0);
            var message = Encoding.UTF8.GetString(_buffer, 0, _socket.ReceiveFrom(_buffer, ref from));
            if (message == Sender.Mark)
            {
                return heard;
            }

            heard = $"\"{message}\" from {((IPEndPoint)from).Address}";
        }
    }

    public void Dispose() => _socket.Dispose();
}
