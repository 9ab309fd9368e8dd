using System.Net.Sockets;
using System.Runtime.Versioning;
using SockOptGen.Sockets.Tests.Native;

// These look at what a socket of another kind answers.
#pragma warning disable SOCK1009

namespace SockOptGen.Sockets.Tests.Values;

[SupportedOSPlatform("linux")]
public sealed class TextTests : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);

    public TextTests() => OnLinux.Only();

    public void Dispose() => _socket.Dispose();

    [Fact]
    public void Both_forms_read_and_set_the_same()
    {
        var (one, other) = (CongestionControls.Usable[0], CongestionControls.Usable[^1]);
        _socket.SetTcpCongestion(one);
        Assert.Equal(one, _socket.GetTcpCongestion());

        Assert.True(_socket.TrySetTcpCongestion(other.AsSpan()));
        Span<char> buffer = stackalloc char[16];
        Assert.Equal(other, buffer[.._socket.GetTcpCongestion(buffer)]);

        _socket.SetTcpCongestion($"-{one}-".AsSpan(1, one.Length));
        Assert.True(_socket.TryGetTcpCongestion(buffer, out var written));
        Assert.Equal(one, buffer[..written]);

        Assert.True(_socket.TrySetTcpCongestion(other));
        Assert.True(_socket.TryGetTcpCongestion(out var text));
        Assert.Equal(other, text);
    }

    [Fact]
    public void A_device_is_bound_and_released()
    {
        Assert.Equal("", _socket.GetSoBindToDevice());
        _socket.SetSoBindToDevice("lo");
        Assert.Equal("lo", _socket.GetSoBindToDevice());

        Assert.SkipUnless(Capabilities.OverNetwork, "Releasing a device takes CAP_NET_RAW.");
        _socket.SetSoBindToDevice("");
        Assert.Equal("", _socket.GetSoBindToDevice());
    }

    [Theory]
    [InlineData("sixteen-letters-")]
    [InlineData("éééééééé")] // 16 bytes
    public void What_does_not_fit_with_its_NUL_is_out_of_range(string text)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _socket.SetSoBindToDevice(text));
        Assert.Throws<ArgumentOutOfRangeException>(() => _socket.SetSoBindToDevice(text.AsSpan()));
        Assert.Throws<ArgumentOutOfRangeException>(() => _socket.TrySetSoBindToDevice(text));
        Assert.Throws<ArgumentOutOfRangeException>(() => _socket.TrySetSoBindToDevice(text.AsSpan()));
        Assert.Equal("", _socket.GetSoBindToDevice());
    }

    [Fact]
    public void What_just_fits_gets_to_the_kernel()
    {
        var refused = Assert.Throws<SocketException>(() => _socket.SetSoBindToDevice("fifteen-letters"));

        // ENODEV, for which .NET has no name.
        Assert.Equal(SocketError.SocketError, refused.SocketErrorCode);
    }

    [Fact]
    public void A_NUL_would_cut_the_text_and_is_refused()
    {
        Assert.Throws<ArgumentException>(() => _socket.SetSoBindToDevice("lo\0"));
        Assert.Throws<ArgumentException>(() => _socket.TrySetSoBindToDevice("l\0o".AsSpan()));
        Assert.Equal("", _socket.GetSoBindToDevice());
    }

    [Fact]
    public void Null_is_no_text()
    {
        Assert.Throws<ArgumentNullException>("value", () => _socket.SetSoBindToDevice((string)null!));
        Assert.Throws<ArgumentNullException>("value", () => _socket.TrySetSoBindToDevice((string)null!));
    }

    [Fact]
    public void The_span_forms_refuse_null_and_closed_sockets()
    {
        Socket none = null!;
        Assert.Throws<ArgumentNullException>("socket", () => none.GetTcpCongestion(new char[16]));
        Assert.Throws<ArgumentNullException>("socket", () => none.TryGetTcpCongestion(new char[16], out _));
        Assert.Throws<ArgumentNullException>("socket", () => none.SetTcpCongestion("reno".AsSpan()));
        Assert.Throws<ArgumentNullException>("socket", () => none.TrySetTcpCongestion("reno".AsSpan()));

        _socket.Dispose();
        Assert.Throws<ObjectDisposedException>(() => _socket.GetTcpCongestion(new char[16]));
        Assert.Throws<ObjectDisposedException>(() => _socket.TryGetTcpCongestion(new char[16], out _));
        Assert.Throws<ObjectDisposedException>(() => _socket.SetTcpCongestion("reno".AsSpan()));
        Assert.Throws<ObjectDisposedException>(() => _socket.TrySetTcpCongestion("reno".AsSpan()));
    }

    [Fact]
    public void A_destination_that_is_too_short_is_refused()
    {
        var length = _socket.GetTcpCongestion().Length;
        Assert.Throws<ArgumentException>("destination", () => _socket.GetTcpCongestion(new char[length - 1]));
        Assert.Throws<ArgumentException>("destination", () => _socket.TryGetTcpCongestion(new char[length - 1], out _));
        Assert.Equal(length, _socket.GetTcpCongestion(new char[length]));
    }

    [Fact]
    public void An_unknown_name_is_an_error_and_not_unavailable()
    {
        Assert.Throws<SocketException>(() => _socket.SetTcpCongestion("no-such"));
        Assert.Throws<SocketException>(() => _socket.TrySetTcpCongestion("no-such"));
    }

    [Fact]
    public void Another_kind_of_socket_has_no_text()
    {
        using var udp = new Socket(SocketType.Dgram, ProtocolType.Udp);
        Assert.False(udp.TryGetTcpCongestion(out var text));
        Assert.Null(text);
        Assert.False(udp.TryGetTcpCongestion(new char[16], out var written));
        Assert.Equal(0, written);
        Assert.False(udp.TrySetTcpCongestion("reno"));
        Assert.False(udp.TrySetTcpCongestion("reno".AsSpan()));
    }
}
