using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.Versioning;
using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Cost;

/// <summary>What returns or takes a value type allocates nothing; what returns a string allocates that string.</summary>
[SupportedOSPlatform("linux")]
public class AllocationTests
{
    private const int Calls = 200;

    private static readonly SocketLinger s_linger = new(true, TimeSpan.FromSeconds(3));

    private static readonly string s_congestion = CongestionControls.Usable.FirstOrDefault("");

    private static readonly char[] s_buffer = new char[16];

    private static readonly byte[] s_key = new byte[16];

    private static readonly byte[] s_read = new byte[32];

    private static readonly IPv4Membership s_membership = new(Loopback.Group, Loopback.Index);

    private static readonly MulticastMembership s_anyMembership = new(Loopback.Group, Loopback.Index);

    private static readonly Dictionary<string, Action<Socket>> s_free = new()
    {
        ["bool"] = s => { s.GetTcpCork(); s.SetTcpCork(true); s.TryGetTcpCork(out _); s.TrySetTcpCork(false); },
        ["bool, mapped"] = s => { s.GetTcpNoDelay(); s.SetTcpNoDelay(true); s.TryGetTcpNoDelay(out _); s.TrySetTcpNoDelay(true); },
        ["int"] = s => { s.GetTcpSynCount(); s.SetTcpSynCount(3); s.TryGetTcpSynCount(out _); s.TrySetTcpSynCount(4); },
        ["int, mapped"] = s => { s.GetSoSendBuffer(); s.SetSoSendBuffer(9000); s.TryGetSoSendBuffer(out _); s.TrySetSoSendBuffer(9000); },
        ["int in network order"] =
            s =>
            {
                s.GetIpUnicastInterface(); s.SetIpUnicastInterface(0); s.TryGetIpUnicastInterface(out _); s.TrySetIpUnicastInterface(
                0);
            },
        ["uint"] =
            s =>
            {
                s.GetTcpNotSentLowWater(); s.SetTcpNotSentLowWater(1 << 20); s.TryGetTcpNotSentLowWater(out _);
                s.TrySetTcpNotSentLowWater(1 << 20);
            },
        ["unsigned long"] =
            s =>
            {
                s.GetSoMaxPacingRate(); s.SetSoMaxPacingRate(1 << 20); s.TryGetSoMaxPacingRate(out _); s.TrySetSoMaxPacingRate(
                1 << 20);
            },
        ["ulong"] = s => { s.GetSoCookie(); s.TryGetSoCookie(out _); },
        ["seconds"] = s => { var t = s.GetTcpKeepIdle(); s.SetTcpKeepIdle(t); s.TryGetTcpKeepIdle(out _); s.TrySetTcpKeepIdle(t); },
        ["milliseconds"] =
            s => { var t = s.GetTcpUserTimeout(); s.SetTcpUserTimeout(t); s.TryGetTcpUserTimeout(out _); s.TrySetTcpUserTimeout(t); },
        ["timeval"] =
            s =>
            {
                var t = s.GetSoReceiveTimeout(); s.SetSoReceiveTimeout(t); s.TryGetSoReceiveTimeout(out _); s.TrySetSoReceiveTimeout(
                t);
            },
        ["enum"] = s => { var d = s.GetIpMtuDiscover(); s.SetIpMtuDiscover(d); s.TryGetIpMtuDiscover(out _); s.TrySetIpMtuDiscover(d); },
        [".NET's enum"] = s => { s.GetSoDomain(); s.TryGetSoError(out _); },
        ["linger"] = s => { s.GetSoLinger(); s.SetSoLinger(s_linger); s.TryGetSoLinger(out _); s.TrySetSoLinger(s_linger); },
        ["structure"] = s => { s.GetTcpInfo(); s.TryGetTcpInfo(out _); },
        ["structure, read and set"] =
            s => { var t = s.GetSoTimestamping(); s.SetSoTimestamping(t); s.TryGetSoTimestamping(out _); s.TrySetSoTimestamping(t); },
        ["list to and from a span"] =
            s =>
            {
                s.SetTcpFastOpenKey(s_key); s.TrySetTcpFastOpenKey(s_key); s.GetTcpFastOpenKey(s_read); s.TryGetTcpFastOpenKey(s_read,
                out _);
            },
        ["text to a span"] = s => { s.GetTcpCongestion(s_buffer); s.TryGetTcpCongestion(s_buffer, out _); },
        ["text from a string"] = s => { s.SetTcpCongestion(s_congestion); s.TrySetTcpCongestion(s_congestion); },
        ["text from a span"] = s => { s.SetTcpCongestion(s_congestion.AsSpan()); s.TrySetTcpCongestion(s_congestion.AsSpan()); },
    };

    public static TheoryData<string> Kinds => new(s_free.Keys);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_is_allocated(string kind)
    {
        OnLinux.Only();
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Assert.Equal(0, Allocated(socket, s_free[kind]));
    }

    [Fact]
    public void A_membership_is_free_too()
    {
        OnLinux.Only();
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        Assert.Equal(0, Allocated(socket, static s => { s.AddIpMembership(s_membership); s.DropIpMembership(s_membership); }));
        Assert.Equal(0,
            Allocated(socket,
                static s => { s.SetIpMulticastInterface(IPAddress.Loopback); s.TrySetIpMulticastInterface(IPAddress.Loopback); }));
        Assert.Equal(0,
            Allocated(socket, static s => { s.JoinIpMulticastGroup(s_anyMembership); s.LeaveIpMulticastGroup(s_anyMembership); }));
    }

    [Fact]
    public void A_text_is_one_string()
    {
        OnLinux.Only();
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        var length = socket.GetTcpCongestion().Length;
        var one = Allocated(socket, _ => GC.KeepAlive(new string('x', length)));

        Assert.NotEqual(0, one);
        Assert.Equal(one, Allocated(socket, static s => s.GetTcpCongestion()));
        Assert.Equal(one, Allocated(socket, static s => s.TryGetTcpCongestion(out _)));
    }

    [Fact]
    public void An_empty_text_is_no_new_string()
    {
        OnLinux.Only();
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Assert.Equal(0, Allocated(socket, static s => s.GetSoBindToDevice()));
    }

    /// <summary>The bytes that so many calls allocate once the first ones are done.</summary>
    private static long Allocated(Socket socket, Action<Socket> call)
    {
        long before = 0;
        for (var i = -Calls; i < Calls; i++)
        {
            before = i == 0 ? GC.GetAllocatedBytesForCurrentThread() : before;
            call(socket);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
