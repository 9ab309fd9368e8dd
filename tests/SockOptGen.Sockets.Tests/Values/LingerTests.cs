using System.Net.Sockets;
using System.Net.Sockets.Options;

namespace SockOptGen.Sockets.Tests.Values;

public class LingerTests
{
    [Theory]
    [InlineData(true, 10)]
    [InlineData(true, 0)]
    [InlineData(false, 0)]
    public void A_linger_reads_as_it_was_set(bool enabled, int seconds)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        var linger = new SocketLinger(enabled, TimeSpan.FromSeconds(seconds));

        socket.SetSoLinger(linger);

        Assert.Equal(linger, socket.GetSoLinger());
        Assert.True(socket.TryGetSoLinger(out var tried));
        Assert.Equal(linger, tried);
        Assert.Equal((enabled, seconds), (socket.LingerState!.Enabled, socket.LingerState.LingerTime));
    }

    [Theory]
    [InlineData(-1000)]
    [InlineData(1500)]
    [InlineData(65_536_000)]
    public void A_time_that_16_bits_of_seconds_cannot_hold_is_out_of_range(int milliseconds)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        var linger = new SocketLinger(true, TimeSpan.FromMilliseconds(milliseconds));
        Assert.Throws<ArgumentOutOfRangeException>(() => socket.SetSoLinger(linger));
        Assert.Throws<ArgumentOutOfRangeException>(() => socket.TrySetSoLinger(linger));
        Assert.False(socket.GetSoLinger().Enabled);
    }

    [Fact]
    public void The_longest_time_fits()
    {
        OnLinux.Only();
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.SetSoLinger(new SocketLinger(true, TimeSpan.FromSeconds(ushort.MaxValue)));
        Assert.Equal(TimeSpan.FromSeconds(ushort.MaxValue), socket.GetSoLinger().Time);
    }
}
