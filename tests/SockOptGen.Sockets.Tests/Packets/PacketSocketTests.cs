using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.Versioning;
using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Packets;

/// <summary>A packet socket counts what passes, and gets its memory set up by structures.</summary>
[SupportedOSPlatform("linux")]
public class PacketSocketTests
{
    private const int Family = 17;
    private const int RawType = 3;

    [Fact]
    public void Statistics_count_the_packets_and_start_anew()
    {
        using var socket = Capture();
        using var udp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        udp.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        for (var i = 0; i < 50; i++)
        {
            udp.SendTo([1], udp.LocalEndPoint!);
        }

        var statistics = socket.GetPacketStatistics();
        Assert.True(statistics.Packets >= 50);
        Assert.Equal(0u, statistics.QueueFreezes);
        socket.AttachSoFilter([new BpfInstruction(0x06, Value: 0)]);
        socket.GetPacketStatistics();
        udp.SendTo([1], udp.LocalEndPoint!);
        Assert.Equal(0u, socket.GetPacketStatistics().Packets);
    }

    [Fact]
    public void Ring_of_frames_is_set_up_once()
    {
        using var socket = Capture();
        socket.SetPacketVersion(PacketRingVersion.V2);
        var ring = new PacketRing { BlockSize = 4096, BlockCount = 2, FrameSize = 2048, FrameCount = 4 };
        Assert.Equal(SocketError.InvalidArgument,
            Assert.Throws<SocketException>(() =>
                socket.SetPacketReceiveRing(new PacketRing
                {
                    BlockSize = 4096,
                    BlockCount = 2,
                    FrameSize = 2048,
                    FrameCount = 5
                })).SocketErrorCode);
        socket.SetPacketReceiveRing(ring);

        // The version of a ring that is there stays.
        Assert.Throws<SocketException>(() => socket.SetPacketVersion(PacketRingVersion.V3));
        socket.SetPacketReceiveRing(default);
        socket.SetPacketVersion(PacketRingVersion.V3);
    }

    [Fact]
    public void Member_of_a_device_in_promiscuous_mode()
    {
        using var socket = Capture();
        var before = Promiscuity();
        socket.AddPacketMembership(new PacketMembership(Loopback.Index, PacketMembershipKind.Promiscuous));
        Assert.NotEqual(0, Promiscuity() & 0x100);
        socket.DropPacketMembership(new PacketMembership(Loopback.Index, PacketMembershipKind.Promiscuous));
        Assert.Equal(before, Promiscuity());
    }

    private static int Promiscuity() => Convert.ToInt32(File.ReadAllText("/sys/class/net/lo/flags").Trim(), 16);

    // Of IPv4 alone, on every device.
    private static Socket Capture()
    {
        OnLinux.Only();
        Assert.SkipUnless(Capabilities.OverNetwork, "It takes CAP_NET_RAW.");
        return LibC.Create(Family, RawType, (ushort)IPAddress.HostToNetworkOrder((short)0x0800));
    }
}
