using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.Versioning;
using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Multicast;

/// <summary>Members hear a group, and nobody else does.</summary>
[SupportedOSPlatform("linux")]
public class MembershipTests
{
    [Fact]
    public void IPv4() => HearsFromJoinToLeave(
        Loopback.Group,
        (socket, index) => socket.AddIpMembership(new IPv4Membership(Loopback.Group, index)),
        (socket, index) => socket.DropIpMembership(new IPv4Membership(Loopback.Group, index)));

    [Fact]
    public void IPv6() => HearsFromJoinToLeave(
        Loopback.GroupOfIPv6,
        (socket, index) => socket.JoinIPv6Group(new IPv6Membership(Loopback.GroupOfIPv6, index)),
        (socket, index) => socket.LeaveIPv6Group(new IPv6Membership(Loopback.GroupOfIPv6, index)));

    [Fact]
    public void Of_any_family_IPv4() => HearsFromJoinToLeave(
        Loopback.Group,
        (socket, index) => socket.JoinIpMulticastGroup(new MulticastMembership(Loopback.Group, index)),
        (socket, index) => socket.LeaveIpMulticastGroup(new MulticastMembership(Loopback.Group, index)));

    [Fact]
    public void Of_any_family_IPv6() => HearsFromJoinToLeave(
        Loopback.GroupOfIPv6,
        (socket, index) => socket.JoinIPv6MulticastGroup(new MulticastMembership(Loopback.GroupOfIPv6, index)),
        (socket, index) => socket.LeaveIPv6MulticastGroup(new MulticastMembership(Loopback.GroupOfIPv6, index)));

    [Fact]
    public void DotNets_own_call_and_the_accessor_mean_the_same_membership() => HearsFromJoinToLeave(
        Loopback.Group,
        (socket,
            index) =>
                socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(Loopback.Group, index)),
        (socket, index) => Assert.True(socket.TryDropIpMembership(new IPv4Membership(Loopback.Group, index))));

    private static void HearsFromJoinToLeave(IPAddress group, Action<Socket, int> join, Action<Socket, int> leave)
    {
        OnLinux.Only();
        using var receiver = new GroupReceiver(group);
        Assert.False(receiver.Hears());
        join(receiver.Socket, receiver.Interface);
        Assert.True(receiver.Hears());
        leave(receiver.Socket, receiver.Interface);
        Assert.False(receiver.Hears());
    }
}
