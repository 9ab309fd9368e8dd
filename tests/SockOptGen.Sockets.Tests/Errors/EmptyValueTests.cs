using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.Versioning;
using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Errors;

/// <summary>What the documentation says of values without bytes, which .NET hands on as a null pointer and so refuses.</summary>
[SupportedOSPlatform("linux")]
public class EmptyValueTests
{
    /// <summary>A hop-by-hop or destination options header of padding.</summary>
    private static readonly byte[] s_header = [0, 0, 1, 4, 0, 0, 0, 0];

    [Fact]
    public void Options_of_IPv4_stay()
    {
        OnLinux.Only();
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.SetIpOptions([1, 1, 1, 0]);

        Assert.Equal(SocketError.Fault, Assert.Throws<SocketException>(() => socket.SetIpOptions([])).SocketErrorCode);

        Assert.Equal([1, 1, 1, 0], socket.GetIpOptions());
    }

    [Fact]
    public void One_byte_of_old_options_removes_all_headers()
    {
        OnLinux.Only();
        Assert.SkipUnless(Capabilities.OverNetwork, "Header options take CAP_NET_RAW.");
        using var socket = new Socket(AddressFamily.InterNetworkV6, SocketType.Dgram, ProtocolType.Udp);
        socket.SetIPv6HopOptions(s_header);
        socket.SetIPv6DestinationOptions(s_header);
        socket.SetIPv6RoutingHeaderDestinationOptions(s_header);

        Assert.Equal(SocketError.Fault, Assert.Throws<SocketException>(() => socket.SetIPv6HopOptions([])).SocketErrorCode);
        Assert.Equal(s_header, socket.GetIPv6HopOptions());
        socket.SetIPv6Rfc2292PacketOptions([0]);

        Assert.Empty(socket.GetIPv6HopOptions());
        Assert.Empty(socket.GetIPv6DestinationOptions());
        Assert.Empty(socket.GetIPv6RoutingHeaderDestinationOptions());
    }
}
