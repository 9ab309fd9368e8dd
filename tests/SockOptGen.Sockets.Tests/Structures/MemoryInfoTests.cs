using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace SockOptGen.Sockets.Tests.Structures;

/// <summary>The memory of a socket: its limits, and what is in it.</summary>
[SupportedOSPlatform("linux")]
public class MemoryInfoTests
{
    [Fact]
    public void Limits_and_what_waits_to_be_read()
    {
        OnLinux.Only();
        using var self = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        self.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var empty = self.GetSoMemoryInfo();
        Assert.Equal(((uint)self.GetSoReceiveBuffer(), (uint)self.GetSoSendBuffer()), (empty.ReceiveBuffer, empty.SendBuffer));
        Assert.Equal(0u, empty.ReceiveAllocated);

        self.SendTo(new byte[1000], self.LocalEndPoint!);
        Assert.True(self.GetSoMemoryInfo().ReceiveAllocated >= 1000);
        Assert.Equal(1000, self.Receive(new byte[2000]));
        Assert.Equal(0u, self.GetSoMemoryInfo().Drops);
    }
}
