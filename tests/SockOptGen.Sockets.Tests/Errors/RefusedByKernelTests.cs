using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.Versioning;
using SockOptGen.Sockets.Tests.Multicast;
using SockOptGen.Sockets.Tests.Native;
using SockOptGen.Sockets.Tests.Options;
using SockOptGen.Sockets.Tests.Structures;

namespace SockOptGen.Sockets.Tests.Errors;

/// <summary>What only the kernel can know to be wrong is its SocketException; the socket goes on working.</summary>
[SupportedOSPlatform("linux")]
public class RefusedByKernelTests
{
    private const int NoSuchInterface = 1_000_000;

    [Fact]
    public void Device_that_does_not_exist()
    {
        OnLinux.Only();
        using var pair = new TcpPair();
        Assert.Throws<SocketException>(() => pair.Client.SetSoBindToDevice("no-such-device"));
        Assert.Throws<SocketException>(() => pair.Client.TrySetSoBindToDevice("no-such-device"));
        Assert.Equal("", pair.Client.GetSoBindToDevice());
        pair.Exchange(100);
    }

    [Fact]
    public void Interface_that_does_not_exist()
    {
        OnLinux.Only();
        using var receiver = new GroupReceiver(Loopback.Group);
        Assert.Throws<SocketException>(() => receiver.Socket.AddIpMembership(new IPv4Membership(Loopback.Group, NoSuchInterface)));
        Assert.Throws<SocketException>(() =>
            receiver.Socket.TryJoinIpMulticastGroup(new MulticastMembership(Loopback.Group, NoSuchInterface)));
        Assert.False(receiver.Hears());
        receiver.Socket.AddIpMembership(new IPv4Membership(Loopback.Group, Loopback.Index));
        Assert.True(receiver.Hears());
    }

    [Fact]
    public void Group_that_is_none()
    {
        OnLinux.Only();
        using var receiver = new GroupReceiver(Loopback.Group);
        Assert.Equal(
            SocketError.InvalidArgument,
            Assert.Throws<SocketException>(() =>
                receiver.Socket.AddIpMembership(new IPv4Membership(IPAddress.Loopback, Loopback.Index))).SocketErrorCode);
        receiver.Socket.AddIpMembership(new IPv4Membership(Loopback.Group, Loopback.Index));
        Assert.Equal(
            SocketError.AddressAlreadyInUse,
            Assert.Throws<SocketException>(() =>
                receiver.Socket.AddIpMembership(new IPv4Membership(Loopback.Group, Loopback.Index))).SocketErrorCode);
        Assert.True(receiver.Hears());
    }

    [Fact]
    public void More_memberships_than_the_system_allows()
    {
        OnLinux.Only();
        var limit = int.Parse(File.ReadAllText("/proc/sys/net/ipv4/igmp_max_memberships"));
        Assert.SkipUnless(limit < 200, "This system allows too many.");
        using var receiver = new GroupReceiver(Loopback.Group);
        for (var i = 0; i < limit; i++)
        {
            receiver.Socket.AddIpMembership(new IPv4Membership(new IPAddress([239, 77, 2, (byte)i]), Loopback.Index));
        }

        Assert.Equal(
            SocketError.NoBufferSpaceAvailable,
            Assert.Throws<SocketException>(() =>
                receiver.Socket.AddIpMembership(new IPv4Membership(Loopback.Group, Loopback.Index))).SocketErrorCode);
        Assert.False(receiver.Hears());
        receiver.Socket.DropIpMembership(new IPv4Membership(new IPAddress([239, 77, 2, 0]), Loopback.Index));
        receiver.Socket.AddIpMembership(new IPv4Membership(Loopback.Group, Loopback.Index));
        Assert.True(receiver.Hears());
    }

    /// <summary>A table gets an interface, whose name has room for so many digits.</summary>
    [Theory]
    [InlineData("MRT_TABLE", 2, 2)]
    [InlineData("MRT6_TABLE", 10, 58)]
    public void Table_of_multicast_routes_with_too_high_a_number(string name, int family, int protocol)
    {
        const int Raw = 3, InvalidArgument = 22, ProtocolOption = 92;
        OnLinux.Only();
        Assert.SkipUnless(Capabilities.OverNetwork, "This process may make no raw socket.");
        var option = OptionCase.Named(name);
        using var socket = LibC.Create(family, Raw, protocol);
        var errno = option.Tell(socket, (uint)(option.Linked.Option.Range.Max!.Value + 1));
        Assert.SkipWhen(errno == ProtocolOption, "This kernel has one table of multicast routes.");
        Assert.Equal(InvalidArgument, errno);
    }

    /// <summary>.NET hands no empty buffer to the kernel; the exception is that of its raw call.</summary>
    [Fact]
    public void Empty_list()
    {
        OnLinux.Only();
        using var pair = new TcpPair();
        Assert.Equal(SocketError.Fault, Assert.Throws<SocketException>(() => pair.Client.SetIpOptions([])).SocketErrorCode);
        Assert.Empty(pair.Client.GetIpOptions());
        pair.Exchange(100);
    }
}
