using System.Net;
using System.Net.Sockets;

namespace GettingStarted;

/// <summary>Options whose value is a structure: they are small structs with named members.</summary>
internal static class Structures
{
    /// <summary>What the system knows of a connection, after something has been sent over it.</summary>
    public static void LookAtConnection()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        client.Connect(listener.LocalEndpoint);
        using var server = listener.AcceptSocket();
        client.Send(new byte[10_000]);
        for (var left = 10_000; left > 0;)
        {
            left -= server.Receive(new byte[left]);
        }

        if (OperatingSystem.IsLinux())
        {
            var info = client.GetTcpInfo();
            Console.WriteLine(
                $"TCP_INFO: {info.State}, {info.BytesAcknowledged} bytes acknowledged (the SYN is one of them), round trip measured: " +
                    $"{info.RoundTripTime > TimeSpan.Zero}");
        }
    }

    /// <summary>A group is joined with its address and the index of an interface, whatever the system's structure makes of that.</summary>
    public static void JoinMulticastGroup()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.AddIpMembership(new(IPAddress.Parse("239.1.2.3"), InterfaceIndex: 1));
        Console.WriteLine("joined 239.1.2.3 on interface 1, the loopback interface");
    }
}
