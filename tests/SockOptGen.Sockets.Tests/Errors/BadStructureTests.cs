using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.Versioning;
using SockOptGen.Sockets.Tests.Structures;

namespace SockOptGen.Sockets.Tests.Errors;

/// <summary>What a structure or a list cannot hold never gets to the kernel, and the connection does not notice.</summary>
[SupportedOSPlatform("linux")]
public class BadStructureTests
{
    private static readonly Dictionary<string, (Action<Socket> Set, Func<Socket, bool> TrySet, Type Exception, string Says)> s_bad = new()
    {
        ["array too long"] = Bad<ArgumentOutOfRangeException>(s => s.SetTcpMd5Signature(LongKey), s => s.TrySetTcpMd5Signature(LongKey),
            "TcpMd5Key.Key has 81 elements; 80 are the limit"),
        ["text too long"] = Bad<ArgumentOutOfRangeException>(s => s.AddTcpAoKey(Named(64)), s => s.TryAddTcpAoKey(Named(64)),
            "TcpAoKey.Algorithm takes 64 bytes; 63 are the limit"),
        ["text with NUL"] = Bad<ArgumentException>(s => s.AddTcpAoKey(s_cut), s => s.TryAddTcpAoKey(s_cut),
            "TcpAoKey.Algorithm holds a NUL"),
        ["IPv6 for IPv4"] = Bad<ArgumentException>(s => s.AddIpMembership(s_wrongFamily), s => s.TryAddIpMembership(s_wrongFamily),
            "IPv4Membership.Group takes an IPv4 address, not ::1"),
        ["IPv4 for IPv6"] = Bad<ArgumentException>(s => s.JoinIPv6Group(s_otherFamily), s => s.TryJoinIPv6Group(s_otherFamily),
            "IPv6Membership.Group takes an IPv6 address, not 127.0.0.1"),
        ["address of the other family"] = Bad<ArgumentException>(s => s.SetIpMulticastInterface(IPAddress.IPv6Loopback),
            s => s.TrySetIpMulticastInterface(IPAddress.IPv6Loopback), "takes an IPv4 address, not ::1"),
        ["no address"] = Bad<ArgumentNullException>(s => s.SetIpMulticastInterface(null!), s => s.TrySetIpMulticastInterface(null!),
            "value"),
        ["no whole unit"] = Bad<ArgumentOutOfRangeException>(s => s.SetPacketReceiveRing(s_halfTick),
            s => s.TrySetPacketReceiveRing(s_halfTick), "PacketRing.BlockTimeout must be a whole number"),
        ["negative time"] = Bad<ArgumentOutOfRangeException>(s => s.SetPacketReceiveRing(s_past), s => s.TrySetPacketReceiveRing(s_past),
            "PacketRing.BlockTimeout must be"),
        ["list too long"] = Bad<ArgumentOutOfRangeException>(s => s.SetIpOptions(new byte[45]), s => s.TrySetIpOptions(new byte[45]),
            "takes 45 bytes; 44 are the limit"),
        ["addresses too many"] = Bad<ArgumentOutOfRangeException>(s => s.SetIpSourceFilter(s_manySources),
            s => s.TrySetIpSourceFilter(s_manySources), "IPv4SourceFilter.Sources has 100000 elements"),
    };

    private static readonly TcpAoKey s_cut = new() { Algorithm = "hmac\0" };
    private static readonly IPv4Membership s_wrongFamily = new(IPAddress.IPv6Loopback);
    private static readonly IPv6Membership s_otherFamily = new(IPAddress.Loopback);
    private static readonly PacketRing s_halfTick = new() { BlockTimeout = TimeSpan.FromMilliseconds(1.5) };
    private static readonly PacketRing s_past = new() { BlockTimeout = TimeSpan.FromMilliseconds(-1) };
    private static readonly IPv4SourceFilter s_manySources = new(IPAddress.Loopback, Sources: new IPAddress[100_000]);

    public static TheoryData<string> Kinds => new(s_bad.Keys);

    private static TcpMd5Key LongKey => new() { Key = new byte[81] };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_refused_with_a_word_why(string kind)
    {
        OnLinux.Only();
        var (set, trySet, type, says) = s_bad[kind];
        using var pair = new TcpPair();
        foreach (var exception in new[] { Record.Exception(() => set(pair.Client)), Record.Exception(() => trySet(pair.Client)) })
        {
            Assert.IsType(type, exception);
            Assert.Equal("value", ((ArgumentException)exception!).ParamName);
            Assert.Contains(says, exception.Message, StringComparison.Ordinal);
        }

        Assert.True(pair.Client.Connected);
        pair.Exchange(100);
    }

    private static TcpAoKey Named(int length) => new() { Algorithm = new string('x', length) };

    private static (Action<Socket> Set, Func<Socket, bool> TrySet, Type Exception, string Says) Bad<T>(Action<Socket> set,
        Func<Socket, bool> trySet, string says)
        where T : Exception => (set, trySet, typeof(T), says);
}
