using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace SockOptGen.Sockets.Tests.Values;

/// <summary>Numbers whose bytes or whose top bit make a difference; this project is compiled with overflow checks.</summary>
[SupportedOSPlatform("linux")]
public class NumberTests
{
    [Theory]
    [InlineData(AddressFamily.InterNetwork)]
    [InlineData(AddressFamily.InterNetworkV6)]
    public void An_interface_index_goes_in_network_order(AddressFamily family)
    {
        OnLinux.Only();
        var loopback = NetworkInterface.GetAllNetworkInterfaces()
            .First(network => network.NetworkInterfaceType == NetworkInterfaceType.Loopback).GetIPProperties().GetIPv4Properties().Index;
        using var socket = new Socket(family, SocketType.Dgram, ProtocolType.Udp);
        var bytes = new byte[4];
        if (family == AddressFamily.InterNetwork)
        {
            socket.SetIpUnicastInterface(loopback);
            Assert.Equal(loopback, socket.GetIpUnicastInterface());
            socket.GetRawSocketOption(0, 50, bytes);
        }
        else
        {
            socket.SetIPv6UnicastInterface(loopback);
            Assert.Equal(loopback, socket.GetIPv6UnicastInterface());
            socket.GetRawSocketOption(41, 76, bytes);
        }

        Assert.Equal(IPAddress.NetworkToHostOrder(BitConverter.ToInt32(bytes)), loopback);
    }

    [Fact]
    public void An_unsigned_number_keeps_its_top_bit()
    {
        OnLinux.Only();
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.SetTcpNotSentLowWater(3_000_000_000);
        Assert.Equal(3_000_000_000, socket.GetTcpNotSentLowWater());
        Assert.True(socket.TrySetTcpNotSentLowWater(uint.MaxValue));
        Assert.True(socket.TryGetTcpNotSentLowWater(out var mark));
        Assert.Equal(uint.MaxValue, mark);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3_000_000_000)]
    [InlineData(uint.MaxValue - 1)]
    [InlineData(uint.MaxValue)]
    [InlineData(5_000_000_000)]
    [InlineData(ulong.MaxValue - 1)]
    [InlineData(ulong.MaxValue)]
    public void A_pacing_rate_has_64_bits_and_is_written_back_as_it_was_read(ulong rate)
    {
        OnLinux.Only();
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        Assert.Equal(ulong.MaxValue, socket.GetSoMaxPacingRate());

        socket.SetSoMaxPacingRate(rate);

        Assert.Equal(rate, socket.GetSoMaxPacingRate());
        Assert.Equal(rate, Native(socket));
        Assert.True(socket.TryGetSoMaxPacingRate(out var tried));
        Assert.True(socket.TrySetSoMaxPacingRate(tried));
        Assert.Equal(rate, Native(socket));

        static ulong Native(Socket socket)
        {
            var bytes = new byte[sizeof(ulong)];
            Assert.Equal(sizeof(ulong), socket.GetRawSocketOption(1, 47, bytes));
            return BitConverter.ToUInt64(bytes);
        }
    }

    [Fact]
    public void A_cookie_has_64_bits_and_one_socket()
    {
        OnLinux.Only();
        using var one = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using var other = new Socket(SocketType.Stream, ProtocolType.Tcp);
        Assert.NotEqual(0UL, one.GetSoCookie());
        Assert.NotEqual(one.GetSoCookie(), other.GetSoCookie());
        Assert.True(one.TryGetSoCookie(out var cookie));
        Assert.Equal(one.GetSoCookie(), cookie);
    }

    [Fact]
    public void A_negative_number_survives()
    {
        OnLinux.Only();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        Assert.Equal(-1, socket.GetSoPeekOffset());
        socket.SetSoPeekOffset(3);
        Assert.Equal(3, socket.GetSoPeekOffset());
        socket.SetSoPeekOffset(-1);
        Assert.Equal(-1, socket.GetSoPeekOffset());
    }
}
