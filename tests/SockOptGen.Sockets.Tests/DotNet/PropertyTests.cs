using System.Net.Sockets;
using System.Net.Sockets.Options;

namespace SockOptGen.Sockets.Tests.DotNet;

/// <summary>Accessors and the properties of Socket are two views of one thing.</summary>
public sealed class PropertyTests : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public void Dispose() => _socket.Dispose();

    [Fact]
    public void NoDelay()
    {
        _socket.SetTcpNoDelay(true);
        Assert.True(_socket.NoDelay);
        _socket.NoDelay = false;
        Assert.False(_socket.GetTcpNoDelay());
    }

    [Fact]
    public void Timeouts()
    {
        _socket.SetSoReceiveTimeout(TimeSpan.FromSeconds(2));
        Assert.True(_socket.TrySetSoSendTimeout(TimeSpan.FromSeconds(3)));
        Assert.Equal((2000, 3000), (_socket.ReceiveTimeout, _socket.SendTimeout));
        (_socket.ReceiveTimeout, _socket.SendTimeout) = (4000, 5000);
        Assert.Equal(TimeSpan.FromSeconds(4), _socket.GetSoReceiveTimeout());
        Assert.Equal(TimeSpan.FromSeconds(5), _socket.GetSoSendTimeout());
    }

    /// <summary>What another call sets, and what the system makes of a value, .NET does not see: `ownCopyOn` in the catalogue.</summary>
    [Theory]
    [InlineData(SocketOptionName.ReceiveTimeout, 20)]
    [InlineData(SocketOptionName.SendTimeout, 21)]
    public void Dotnet_reads_its_own_copy_of_a_timeout_on_Unix(SocketOptionName name, int number)
    {
        OnLinux.Only();
        _socket.SetSocketOption(SocketOptionLevel.Socket, name, 1000);
        _socket.SetRawSocketOption(1, number, [7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

        Assert.Equal(1000, _socket.GetSocketOption(SocketOptionLevel.Socket, name));
        Assert.Equal(TimeSpan.FromSeconds(7), number == 20 ? _socket.GetSoReceiveTimeout() : _socket.GetSoSendTimeout());
    }

    [Fact]
    public void Buffers()
    {
        _socket.SetSoReceiveBuffer(40_000);
        _socket.SetSoSendBuffer(50_000);
        Assert.Equal(_socket.GetSoReceiveBuffer(), _socket.ReceiveBufferSize);
        Assert.Equal(_socket.GetSoSendBuffer(), _socket.SendBufferSize);
        (_socket.ReceiveBufferSize, _socket.SendBufferSize) = (60_000, 70_000);
        Assert.Equal(_socket.ReceiveBufferSize, _socket.GetSoReceiveBuffer());
        Assert.Equal(_socket.SendBufferSize, _socket.GetSoSendBuffer());
    }

    [Fact]
    public void Linger()
    {
        _socket.SetSoLinger(new SocketLinger(true, TimeSpan.FromSeconds(7)));
        Assert.Equal((true, 7), (_socket.LingerState!.Enabled, _socket.LingerState.LingerTime));
        _socket.LingerState = new LingerOption(true, 8);
        Assert.Equal(new SocketLinger(true, TimeSpan.FromSeconds(8)), _socket.GetSoLinger());
    }

    [Fact]
    public void Ttl()
    {
        _socket.SetIpTimeToLive(33);
        Assert.Equal(33, _socket.Ttl);
        _socket.Ttl = 34;
        Assert.Equal(34, _socket.GetIpTimeToLive());
    }

    [Fact]
    public void KeepAlive()
    {
        _socket.SetSoKeepAlive(true);
        Assert.NotEqual(0, _socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive));
        _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, false);
        Assert.False(_socket.GetSoKeepAlive());
    }

    [Fact]
    public void Broadcast()
    {
        using var udp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        udp.SetSoBroadcast(true);
        Assert.True(udp.EnableBroadcast);
        udp.EnableBroadcast = false;
        Assert.False(udp.GetSoBroadcast());
    }

    [Fact]
    public void DualMode()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "This machine has no IPv6.");
        using var socket = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
        socket.SetIPv6Only(false);
        Assert.True(socket.DualMode);
        socket.DualMode = false;
        Assert.True(socket.GetIPv6Only());
    }
}
