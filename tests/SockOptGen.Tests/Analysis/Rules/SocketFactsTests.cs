using System.Net;
using System.Net.Sockets;

namespace SockOptGen.Tests.Analysis.Rules;

/// <summary>What SOCK1009, SOCK1010 and SOCK1011 say that happens, on the system that runs the tests.</summary>
public sealed class SocketFactsTests : IDisposable
{
    private readonly List<Socket> _sockets = [];

    [Fact]
    public void Tcp_option_is_refused_by_other_sockets()
    {
        Assert.Throws<SocketException>(() => Create(AddressFamily.InterNetwork, SocketType.Dgram).NoDelay = true);
        Assert.Throws<SocketException>(() => CreateUnix().NoDelay = true);
        Assert.Throws<NotSupportedException>(() => CreateUnix().Ttl = 3);
    }

    [Fact]
    public void Ipv6_option_is_refused_by_an_ipv4_socket()
    {
        var socket = Create(AddressFamily.InterNetwork, SocketType.Stream);

        Assert.Throws<SocketException>(() => socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.IPv6Only, true));
        Assert.Throws<NotSupportedException>(() => socket.DualMode = true);
    }

    [Fact]
    public void Ipv4_option_of_an_ipv6_socket_works_on_linux_and_windows_alone()
    {
        var socket = CreateIPv6();
        void Set() => socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService, 16);

        if (OperatingSystem.IsMacOS() || OperatingSystem.IsFreeBSD())
        {
            Assert.Throws<SocketException>(Set);
        }
        else if (OperatingSystem.IsLinux())
        {
            Set();
        }
    }

    [Fact]
    public void Property_of_one_family_throws_on_the_other()
    {
        using var client = new UdpClient(AddressFamily.InterNetworkV6);

        Assert.Throws<NotSupportedException>(() => CreateIPv6().DontFragment = true);
        Assert.Throws<NotSupportedException>(() => client.DontFragment = true);
        Assert.False(client.Client.DualMode);
    }

    [Fact]
    public void Disposed_socket_throws_before_it_looks_at_the_option()
    {
        var socket = CreateIPv6();
        socket.Dispose();

        Assert.Throws<ObjectDisposedException>(() => socket.NoDelay = true);
        Assert.Throws<ObjectDisposedException>(() => socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay));
        Assert.Throws<ObjectDisposedException>(() => socket.IOControl(0, null, null));
    }

    [Fact]
    public void Bound_socket_cannot_change_how_it_shares_its_address()
    {
        using var bound = Bound(SocketType.Dgram);
        using var second = Create(AddressFamily.InterNetwork, SocketType.Dgram);
        bound.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);

        // It could not have been bound itself to an address that is taken.
        Assert.Throws<SocketException>(() => second.Bind(bound.LocalEndPoint!));
        Assert.Throws<InvalidOperationException>(() => bound.ExclusiveAddressUse = true);
    }

    [Fact]
    public void Bound_socket_refuses_to_become_dual_mode()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "What Windows does is not known.");
        var socket = CreateIPv6();
        socket.DualMode = true;
        socket.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));

        Assert.Throws<SocketException>(() => socket.DualMode = false);
    }

    [Theory]
    // TCP_FASTOPEN, TCP_FASTOPEN_CONNECT and TCP_FASTOPEN_NO_COOKIE.
    [InlineData(23)]
    [InlineData(30)]
    [InlineData(34)]
    public void Fast_open_is_refused_once_connected(int option)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "These are options of Linux.");

        Assert.Equal(SocketError.InvalidArgument,
            Assert.Throws<SocketException>(() => Connected().SetRawSocketOption(6, option, BitConverter.GetBytes(1))).SocketErrorCode);
    }

    [Fact]
    public void Segment_size_of_a_connection_stays()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "This is about Linux.");
        var socket = Connected();
        var before = SegmentSize(socket);
        socket.SetRawSocketOption(6, 2, BitConverter.GetBytes(1000));

        Assert.Equal(before, SegmentSize(socket));
    }

    [Theory]
    // SO_TIMESTAMP, SO_TIMESTAMPNS, SO_TIMESTAMP_NEW and SO_TIMESTAMPNS_NEW.
    [InlineData(29, 35)]
    [InlineData(35, 29)]
    [InlineData(63, 35)]
    [InlineData(64, 29)]
    public void Timestamps_turn_each_other_off(int first, int second)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "These are options of Linux.");
        var socket = Create(AddressFamily.InterNetwork, SocketType.Dgram);
        socket.SetRawSocketOption(1, first, BitConverter.GetBytes(1));
        socket.SetRawSocketOption(1, second, BitConverter.GetBytes(1));

        Assert.Equal((0, 1), (Read(socket, 1, first), Read(socket, 1, second)));
    }

    [Fact]
    public void Sharing_and_not_sharing_an_address_exclude_each_other()
    {
        var socket = Create(AddressFamily.InterNetwork, SocketType.Dgram);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        if (OperatingSystem.IsWindows())
        {
            Assert.Throws<SocketException>(() => socket.ExclusiveAddressUse = true);
            return;
        }

        socket.ExclusiveAddressUse = true;
        Assert.Equal(0, socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress));
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        Assert.False(socket.ExclusiveAddressUse);
    }

    [Fact]
    public void Holders_make_the_sockets_that_the_rules_take_them_for()
    {
        using var udp = new UdpClient();
        using var bound = new UdpClient(0);
        using var tcp = new TcpClient();
        using var listener = new TcpListener(IPAddress.Loopback, 0);

        Assert.Equal((AddressFamily.InterNetwork, false), (udp.Client.AddressFamily, udp.Client.IsBound));
        Assert.Equal((AddressFamily.InterNetwork, true), (bound.Client.AddressFamily, bound.Client.IsBound));
        Assert.Equal((Socket.OSSupportsIPv6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork, false),
            (tcp.Client.AddressFamily, tcp.Client.IsBound));
        Assert.Equal((AddressFamily.InterNetwork, false), (listener.Server.AddressFamily, listener.Server.IsBound));
        listener.Start();
        Assert.True(listener.Server.IsBound);
    }

    public void Dispose() => _sockets.ForEach(static socket => socket.Dispose());

    private static int SegmentSize(Socket socket)
    {
        // TCP_INFO, tcpi_snd_mss.
        var info = new byte[104];
        socket.GetRawSocketOption(6, 11, info);
        return BitConverter.ToInt32(info, 16);
    }

    private static int Read(Socket socket, int level, int option)
    {
        var value = new byte[4];
        socket.GetRawSocketOption(level, option, value);
        return BitConverter.ToInt32(value);
    }

    private Socket Create(AddressFamily family, SocketType type) => Add(new Socket(family, type, ProtocolType.Unspecified));

    private Socket CreateUnix()
    {
        Assert.SkipUnless(Socket.OSSupportsUnixDomainSockets, "This system has no Unix-domain sockets.");
        return Create(AddressFamily.Unix, SocketType.Stream);
    }

    private Socket CreateIPv6()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "This system has no IPv6.");
        return Create(AddressFamily.InterNetworkV6, SocketType.Stream);
    }

    private Socket Bound(SocketType type)
    {
        var socket = Create(AddressFamily.InterNetwork, type);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    private Socket Connected()
    {
        var listener = Bound(SocketType.Stream);
        listener.Listen();
        var client = Create(AddressFamily.InterNetwork, SocketType.Stream);
        client.Connect(listener.LocalEndPoint!);
        return client;
    }

    private Socket Add(Socket socket)
    {
        _sockets.Add(socket);
        return socket;
    }
}
