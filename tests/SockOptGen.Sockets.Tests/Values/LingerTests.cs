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
    [InlineData((int.MaxValue + 1L) * 1000)]
    public void A_time_that_the_system_cannot_hold_is_out_of_range(long milliseconds)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        var linger = new SocketLinger(true, new TimeSpan(milliseconds * TimeSpan.TicksPerMillisecond));
        Assert.Throws<ArgumentOutOfRangeException>(() => socket.SetSoLinger(linger));
        Assert.Throws<ArgumentOutOfRangeException>(() => socket.TrySetSoLinger(linger));
        Assert.False(socket.GetSoLinger().Enabled);
    }

    [Theory]
    [InlineData(ushort.MaxValue)]
    [InlineData(ushort.MaxValue + 1)]
    [InlineData(int.MaxValue)]
    public void The_longest_times_fit(int seconds)
    {
        OnLinux.Only();
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        var linger = new SocketLinger(true, new TimeSpan(seconds * TimeSpan.TicksPerSecond));
        socket.SetSoLinger(linger);
        Assert.Equal(linger, socket.GetSoLinger());
        Assert.True(socket.TrySetSoLinger(linger));
        Assert.Equal(seconds, socket.LingerState!.LingerTime);
    }
}
