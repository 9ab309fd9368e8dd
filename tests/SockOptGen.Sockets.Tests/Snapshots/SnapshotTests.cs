using System.Net.Sockets;
using System.Net.Sockets.Options;

namespace SockOptGen.Sockets.Tests.Snapshots;

public class SnapshotTests
{
    [Fact]
    public void What_was_set_is_what_has_changed()
    {
        using var fresh = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var other = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        other.SetTcpNoDelay(true);
        Assert.True(other.TrySetTcpKeepIdle(TimeSpan.FromSeconds(300)));

        var changed = SocketOptionSnapshot.Take(other).ChangedFrom(SocketOptionSnapshot.Take(fresh));

        Assert.Equal(["00:05:00", "True"], changed.Entries.Where(entry => entry.Option.Name is "TCP_NODELAY" or "TCP_KEEPIDLE")
            .OrderBy(entry => entry.Option.Name, StringComparer.Ordinal).Select(entry => entry.Text));
        Assert.DoesNotContain(changed.Entries, entry => entry.Option.Name == "TCP_KEEPINTVL");
        Assert.Contains("TCP_NODELAY ", changed.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)]
    [InlineData(AddressFamily.InterNetworkV6, SocketType.Dgram, ProtocolType.Udp)]
    [InlineData(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)]
    public void Every_value_can_be_read_by_people(AddressFamily family, SocketType type, ProtocolType protocol)
    {
        using var socket = new Socket(family, type, protocol);

        var snapshot = SocketOptionSnapshot.Take(socket);

        Assert.True(snapshot.Entries.Count > 20, $"{snapshot.Entries.Count} options.");
        Assert.Equal(snapshot.Entries.Count, snapshot.ToString().Split(Environment.NewLine).Length);
        Assert.DoesNotContain("System.", snapshot.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_read_takes_away_stays()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        Assert.DoesNotContain(SocketOptionSnapshot.Take(socket).Entries, entry =>
            entry.Option.AsksQuestion || entry.Option.WhyNotListed is not null);
        Assert.NotNull(SocketOptionDescriptor.All.Single(option => option.Name == "SO_ERROR").WhyNotListed);
    }

    [Fact]
    public void A_closed_socket_is_no_reason_but_an_exception()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Dispose();

        Assert.Throws<ObjectDisposedException>(() => SocketOptionSnapshot.Take(socket));
    }

    [Fact]
    public void Why_there_is_no_value_is_said()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        string? Reason(string option) => SocketOptionDescriptor.All.First(found => found.Name == option)
            .TryRead(socket, out _, out var reason) ? null : reason;

        Assert.Null(Reason("TCP_NODELAY"));
        Assert.NotEmpty(Reason("IPV6_V6ONLY")!);
        Assert.Equal("it can only be set", Reason(OperatingSystem.IsWindows() ? "SO_UPDATE_CONNECT_CONTEXT" : "IP_ADD_MEMBERSHIP"));
    }

    [Fact]
    public void Lists_and_structures_are_told_by_their_members()
    {
        Assert.Equal("0x0102", SocketOptionDescriptor.Text(new byte[] { 1, 2 }));
        Assert.Equal("[]", SocketOptionDescriptor.Text(Array.Empty<byte>()));
        Assert.Equal("[1, 2]", SocketOptionDescriptor.Text(new[] { 1, 2 }));
        Assert.Equal("\"bbr\"", SocketOptionDescriptor.Text("bbr"));
        Assert.Equal("none", SocketOptionDescriptor.Text(null));
        Assert.Equal("{ Enabled = True, Time = 00:00:05 }", SocketOptionDescriptor.Text(new SocketLinger(true, TimeSpan.FromSeconds(5))));
        Assert.Null(SocketOptionDescriptor.FieldsOf(5));
    }

    [Fact]
    public void A_number_that_stands_for_no_value_is_none()
    {
        static object? Min(TcpInfo info) =>
            SocketOptionDescriptor.FieldsOf(info)!.Single(field => field.Key == nameof(TcpInfo.MinRoundTripTime)).Value;

        Assert.Null(Min(new TcpInfo { MinRoundTripTime = TimeSpan.FromMicroseconds(uint.MaxValue) }));
        Assert.Equal(TimeSpan.Zero, Min(default));
        Assert.Contains("MinRoundTripTime = none,", SocketOptionDescriptor.Text(
            new TcpInfo { MinRoundTripTime = TimeSpan.FromMicroseconds(uint.MaxValue) }), StringComparison.Ordinal);
    }
}
