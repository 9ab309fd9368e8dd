using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace SockOptGen.Sockets.Tests.Structures;

/// <summary>A listener may keep the first segment of its connections, which is there to be read once.</summary>
[SupportedOSPlatform("linux")]
public class SavedSynTests
{
    [Fact]
    public void It_is_the_segment_of_this_connection()
    {
        OnLinux.Only();
        using var pair = new TcpPair(listener => listener.SetTcpSaveSyn(1));
        var syn = pair.Server.GetTcpSavedSyn();
        Assert.Equal(0x45, syn[0]);
        Assert.Equal(IPAddress.Loopback, new IPAddress(syn.AsSpan(12, 4)));
        Assert.Equal(((IPEndPoint)pair.Client.LocalEndPoint!).Port, BinaryPrimitives.ReadUInt16BigEndian(syn.AsSpan(20)));
        Assert.Empty(pair.Server.GetTcpSavedSyn());
    }

    [Fact]
    public void It_fits_into_a_span()
    {
        OnLinux.Only();
        using var pair = new TcpPair(listener => listener.SetTcpSaveSyn(1));
        Span<byte> syn = stackalloc byte[200];
        Assert.True(pair.Server.TryGetTcpSavedSyn(syn, out var length));
        Assert.InRange(length, 40, 120);
        Assert.Equal(0x45, syn[0]);
    }
}
