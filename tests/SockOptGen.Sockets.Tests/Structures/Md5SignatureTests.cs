using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.Versioning;

namespace SockOptGen.Sockets.Tests.Structures;

/// <summary>Two ends with the same key understand each other.</summary>
[SupportedOSPlatform("linux")]
public class Md5SignatureTests
{
    private static readonly TcpMd5Key s_key = new() { Peer = IPAddress.Loopback, Key = "a secret"u8.ToArray() };

    [Fact]
    public void Same_key_on_both_ends_connects()
    {
        OnLinux.Only();
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Assert.SkipUnless(probe.TrySetTcpMd5Signature(s_key), "This kernel has no TCP MD5 signatures.");

        using var pair = new TcpPair(socket => socket.SetTcpMd5Signature(s_key), socket => socket.SetTcpMd5Signature(s_key));
        pair.Exchange(1000);
    }

    [Fact]
    public void Without_the_key_no_segment_gets_in()
    {
        OnLinux.Only();
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Assert.SkipUnless(listener.TrySetTcpMd5Signature(s_key), "This kernel has no TCP MD5 signatures.");
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();

        var before = SegmentsWithoutSignature();
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
        Assert.Equal(SocketError.WouldBlock, Assert.Throws<SocketException>(() => client.Connect(listener.LocalEndPoint!)).SocketErrorCode);
        Assert.True(SegmentsWithoutSignature() > before);
        Assert.Equal(TcpConnectionState.SynSent, client.GetTcpInfo().State);
    }

    private static long SegmentsWithoutSignature()
    {
        var lines = File.ReadLines("/proc/net/netstat").Where(line => line.StartsWith("TcpExt:", StringComparison.Ordinal))
            .Select(line => line.Split(' ')).ToList();
        return long.Parse(lines[1][Array.IndexOf(lines[0], "TCPMD5NotFound")], CultureInfo.InvariantCulture);
    }
}
