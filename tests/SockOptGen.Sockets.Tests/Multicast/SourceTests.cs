using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.Versioning;
using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Multicast;

/// <summary>Members may choose whom of a group they hear.</summary>
[SupportedOSPlatform("linux")]
public class SourceTests
{
    private static readonly IPAddress s_one = IPAddress.Loopback;
    private static readonly IPAddress s_other = IPAddress.Parse("127.0.0.2");

    private static readonly IPv4SourceMembership s_fromOne = new(Loopback.Group, s_one, s_one);
    private static readonly MulticastSourceMembership s_ofOne = new(Loopback.Group, s_one, Loopback.Index);

    [Fact]
    public void Member_of_one_source()
    {
        OnLinux.Only();
        using var receiver = new GroupReceiver(Loopback.Group);
        receiver.Socket.AddIpSourceMembership(s_fromOne);
        Assert.Equal((true, false), Heard(receiver));
        receiver.Socket.DropIpSourceMembership(s_fromOne);
        Assert.Equal((false, false), Heard(receiver));
    }

    [Fact]
    public void Blocked_source()
    {
        OnLinux.Only();
        using var receiver = new GroupReceiver(Loopback.Group);
        receiver.Socket.AddIpMembership(new IPv4Membership(Loopback.Group, Loopback.Index));
        receiver.Socket.BlockIpSource(s_fromOne);
        Assert.Equal((false, true), Heard(receiver));
        receiver.Socket.UnblockIpSource(s_fromOne);
        Assert.Equal((true, true), Heard(receiver));
    }

    [Fact]
    public void Of_any_family_IPv4()
    {
        OnLinux.Only();
        using var receiver = new GroupReceiver(Loopback.Group);
        receiver.Socket.JoinIpMulticastSourceGroup(s_ofOne);
        Assert.Equal((true, false), Heard(receiver));
        receiver.Socket.LeaveIpMulticastSourceGroup(s_ofOne);
        receiver.Socket.JoinIpMulticastGroup(new MulticastMembership(Loopback.Group, Loopback.Index));
        receiver.Socket.BlockIpMulticastSource(s_ofOne);
        Assert.Equal((false, true), Heard(receiver));
        receiver.Socket.UnblockIpMulticastSource(s_ofOne);
        Assert.Equal((true, true), Heard(receiver));
    }

    [Fact]
    public void Of_any_family_IPv6()
    {
        OnLinux.Only();
        using var receiver = new GroupReceiver(Loopback.GroupOfIPv6);
        var source = new MulticastSourceMembership(Loopback.GroupOfIPv6, receiver.Self, receiver.Interface);
        receiver.Socket.JoinIPv6MulticastSourceGroup(source);
        Assert.True(receiver.Hears());
        receiver.Socket.LeaveIPv6MulticastSourceGroup(source);
        Assert.False(receiver.Hears());
        receiver.Socket.JoinIPv6MulticastGroup(new MulticastMembership(Loopback.GroupOfIPv6, receiver.Interface));
        receiver.Socket.BlockIPv6MulticastSource(source);
        Assert.False(receiver.Hears());
        receiver.Socket.UnblockIPv6MulticastSource(source);
        Assert.True(receiver.Hears());
    }

    [Fact]
    public void Filter_of_several_sources_reads_back()
    {
        OnLinux.Only();
        using var receiver = new GroupReceiver(Loopback.Group);
        receiver.Socket.AddIpMembership(new IPv4Membership(Loopback.Group, Loopback.Index));
        receiver.Socket.SetIpSourceFilter(new IPv4SourceFilter(Loopback.Group, s_one, MulticastFilterMode.Include,
            new[] { s_other, Loopback.Silent }));
        Assert.Equal((false, true), Heard(receiver));

        // As many sources are answered as the question has room for.
        var read = receiver.Socket.GetIpSourceFilter(new IPv4SourceFilter(Loopback.Group, s_one, default, new IPAddress[8]));
        Assert.Equal((Loopback.Group, MulticastFilterMode.Include), (read.Group, read.Mode));
        Assert.Equal([s_other, Loopback.Silent], read.Sources.ToArray());
        Assert.Single(
            receiver.Socket.GetIpSourceFilter(new IPv4SourceFilter(Loopback.Group, s_one, default, new IPAddress[1])).Sources.ToArray());
    }

    [Fact]
    public void Filter_of_any_family_reads_back()
    {
        OnLinux.Only();
        using var receiver = new GroupReceiver(Loopback.GroupOfIPv6);
        receiver.Socket.JoinIPv6MulticastGroup(new MulticastMembership(Loopback.GroupOfIPv6, receiver.Interface));
        receiver.Socket.SetIPv6MulticastSourceFilter(new MulticastSourceFilter(Loopback.GroupOfIPv6, receiver.Interface,
            MulticastFilterMode.Exclude, new[] { receiver.Self, Loopback.SilentOfIPv6 }));
        Assert.False(receiver.Hears());

        var read =
            receiver.Socket.GetIPv6MulticastSourceFilter(new MulticastSourceFilter(Loopback.GroupOfIPv6, receiver.Interface, default,
                new IPAddress[8]));
        Assert.Equal(MulticastFilterMode.Exclude, read.Mode);
        Assert.Equal([receiver.Self, Loopback.SilentOfIPv6], read.Sources.ToArray());
    }

    /// <summary>Whether one source is heard, and the other.</summary>
    private static (bool One, bool Other) Heard(GroupReceiver receiver) => (receiver.Hears(s_one), receiver.Hears(s_other));
}
