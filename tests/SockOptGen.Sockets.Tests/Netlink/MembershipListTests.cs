using System.Net.Sockets;
using System.Runtime.Versioning;
using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Netlink;

/// <summary>The groups of a netlink socket are bits, the first group the lowest.</summary>
[SupportedOSPlatform("linux")]
public class MembershipListTests
{
    [Fact]
    public void Bits_are_those_of_the_groups_joined()
    {
        OnLinux.Only();
        using var socket = LibC.Create(16, 3, 0);
        Assert.DoesNotContain(socket.GetNetlinkListMemberships(), bits => bits != 0);
        socket.AddNetlinkMembership(1);
        socket.AddNetlinkMembership(3);
        Assert.Equal(0b101u, socket.GetNetlinkListMemberships()[0]);
        socket.DropNetlinkMembership(1);
        Assert.Equal(0b100u, socket.GetNetlinkListMemberships()[0]);

        Assert.True(socket.TryGetNetlinkListMemberships(out var read));
        var exception = Assert.Throws<ArgumentException>(() => socket.GetNetlinkListMemberships([]));
        Assert.Equal("destination", exception.ParamName);
        Span<uint> all = new uint[read.Length + 1];
        Assert.Equal(read.Length, socket.GetNetlinkListMemberships(all));
    }
}
