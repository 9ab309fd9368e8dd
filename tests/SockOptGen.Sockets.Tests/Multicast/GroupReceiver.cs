using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Multicast;

/// <summary>A socket that datagrams to a group may reach, from this machine itself.</summary>
[SupportedOSPlatform("linux")]
internal sealed class GroupReceiver : IDisposable
{
    private const byte ToGroup = 1;
    private const byte ToSocket = 2;

    private readonly IPAddress _group;

    public GroupReceiver(IPAddress group)
    {
        _group = group;
        var isIPv6 = group.AddressFamily == AddressFamily.InterNetworkV6;
        Assert.SkipWhen(isIPv6 && Loopback.ForGroupsOfIPv6 is null, "This machine has no interface for groups of IPv6.");
        (Self, Interface) = isIPv6 ? Loopback.ForGroupsOfIPv6!.Value : (IPAddress.Loopback, Loopback.Index);
        Socket = new Socket(group.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 20_000 };

        // What other sockets of this machine are members of is not for this one.
        if (isIPv6)
        {
            Socket.SetIPv6MulticastAll(false);
        }
        else
        {
            Socket.SetIpMulticastAll(false);
        }

        Socket.Bind(new IPEndPoint(isIPv6 ? IPAddress.IPv6Any : IPAddress.Any, 0));
    }

    public Socket Socket { get; }

    /// <summary>The address that datagrams to the group come from.</summary>
    public IPAddress Self { get; }

    /// <summary>The interface that they come over.</summary>
    public int Interface { get; }

    /// <summary>Whether a datagram from <paramref name="source"/> to the group comes; one to the socket
    /// itself follows it, and comes always.</summary>
    public bool Hears(IPAddress? source = null)
    {
        using var sender = new Socket(_group.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        if (_group.AddressFamily == AddressFamily.InterNetworkV6)
        {
            sender.SetIPv6MulticastInterface(Interface);
        }
        else
        {
            sender.SetIpMulticastInterface(IPAddress.Loopback);
        }

        sender.Bind(new IPEndPoint(source ?? Self, 0));
        var port = ((IPEndPoint)Socket.LocalEndPoint!).Port;
        sender.SendTo([ToGroup], new IPEndPoint(_group, port));
        sender.SendTo([ToSocket], new IPEndPoint(Self, port));

        var isHeard = Receive() == ToGroup;
        Assert.True(!isHeard || Receive() == ToSocket);
        return isHeard;
    }

    public void Dispose() => Socket.Dispose();

    private byte Receive()
    {
        var buffer = new byte[8];
        Assert.Equal(1, Socket.Receive(buffer));
        return buffer[0];
    }
}
