using System.Net.Sockets;
using System.Runtime.InteropServices;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;

namespace SockOptGen.Tests.Analysis.Rules;

/// <summary>What SOCK1007 and SOCK1008 say that .NET and Linux do, done by those that run the tests.</summary>
public sealed class ValueFactsTests : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public static TheoryData<string> LimitedOnLinux =>
        [.. BuiltInCatalogue.File.Options.Where(option => !option.Limits.Linux.IsUnbounded).Select(option => option.Name)];

    [Theory]
    [MemberData(nameof(LimitedOnLinux))]
    public void Linux_refuses_what_is_beyond_its_limits(string name)
    {
        OnLinux();
        var option = BuiltInCatalogue.File.Options.Single(option => option.Name == name);
        var level = BuiltInCatalogue.File.Levels.Single(level => level.Name == option.Level).Numbers.Linux!.Value;
        using var socket = SocketFor(option);
        var number = option.Numbers.Linux!.Value;
        var (min, max) = (option.Limits.Linux.Min, option.Limits.Linux.Max);
        // An older kernel refuses every value.
        var refused = Set(socket, level, number, (int)(min ?? 0)) == SocketError.ProtocolOption ? SocketError.ProtocolOption
            : SocketError.InvalidArgument;

        Assert.True(min is not null || max is not null);
        if (min is not null)
        {
            Assert.Equal(refused, Set(socket, level, number, checked((int)(min - 1))));
        }

        if (max is not null)
        {
            Assert.Equal(refused, Set(socket, level, number, checked((int)(max + 1))));
            Assert.Equal(refused == SocketError.ProtocolOption ? refused : SocketError.Success, Set(socket, level, number, (int)max));
        }
    }

    [Theory]
    [InlineData(1, 20, 4)]
    [InlineData(1, 20, 15)]
    [InlineData(1, 13, 4)]
    [InlineData(1, 8, 2)]
    [InlineData(6, 1, 1)]
    [InlineData(6, 4, 3)]
    [InlineData(0, 32, 2)]
    public void Linux_refuses_too_few_bytes(int level, int name, int length)
    {
        OnLinux();
        Assert.Equal(SocketError.InvalidArgument, Refused(() => _socket.SetRawSocketOption(level, name, new byte[length])));
    }

    [Theory]
    [InlineData(1, 20, 20)]
    [InlineData(1, 13, 8)]
    [InlineData(1, 37, 4)]
    [InlineData(6, 1, 8)]
    [InlineData(0, 1, 1)]
    public void Linux_takes_more_bytes_and_those_of_the_first_IP_options(int level, int name, int length)
    {
        OnLinux();
        _socket.SetRawSocketOption(level, name, new byte[length]);
    }

    [Fact]
    public void Hop_limit_of_dotnet_is_no_count()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "This is about Linux.");
        using var socket = new Socket(AddressFamily.InterNetworkV6, SocketType.Dgram, ProtocolType.Udp);

        Assert.Throws<SocketException>(() => socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.HopLimit, 64));
        socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.IpTimeToLive, 64);
        Assert.Equal(64, socket.Ttl);
    }

    [Fact]
    public void Empty_buffer_is_a_fault_on_Unix()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows refuses it itself");
        Assert.Equal(SocketError.Fault, Refused(() => _socket.SetRawSocketOption(6, 1, [])));
        Assert.Equal(SocketError.Fault,
            Refused(() => _socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, Array.Empty<byte>())));
    }

    [Fact]
    public void Short_read_is_cut()
    {
        OnLinux();
        _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, 70000 * 1000);

        Assert.Equal(2, _socket.GetRawSocketOption(1, 20, new byte[2]));
        Assert.Equal(70000 & 0xffff,
            BitConverter.ToUInt16(_socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, 2)));
    }

    [Fact]
    public void Text_that_is_too_long_is_cut()
    {
        OnLinux();
        // 15 bytes are looked at: what is behind them does not count.
        Assert.Equal(Refused(() => _socket.SetRawSocketOption(6, 13, "no-such-algorit"u8)),
            Refused(() => _socket.SetRawSocketOption(6, 13, "no-such-algorithm"u8)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-5000)]
    public void Timeout_below_zero_is_refused_on_Unix(int milliseconds)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a number without sign to Windows");
        Assert.Equal(SocketError.InvalidArgument,
            Refused(() => _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, milliseconds)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    public void Linger_time_has_16_bits(int seconds) => Assert.Throws<ArgumentException>(
        () => _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, new LingerOption(true, seconds)));

    [Fact]
    public void Linux_cuts_a_type_of_service_that_is_too_large()
    {
        OnLinux();
        _socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService, 0x1fc);

        Assert.Equal(0xfc, _socket.GetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService));
    }

    public void Dispose() => _socket.Dispose();

    private static void OnLinux() => Assert.SkipUnless(OperatingSystem.IsLinux(), "a fact about Linux");

    private static Socket SocketFor(SocketOption option)
    {
        var family = option.Level == "IPPROTO_IPV6" ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork;
        return option.Level == "IPPROTO_TCP" || option.Sockets.Contains("tcp") ? new Socket(family, SocketType.Stream, ProtocolType.Tcp)
            : new Socket(family, SocketType.Dgram, ProtocolType.Udp);
    }

    private static SocketError Set(Socket socket, int level, int name, int value)
    {
        try
        {
            socket.SetRawSocketOption(level, name, MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in value)));
            return SocketError.Success;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode;
        }
    }

    private static SocketError Refused(Action call) => Assert.Throws<SocketException>(call).SocketErrorCode;
}
