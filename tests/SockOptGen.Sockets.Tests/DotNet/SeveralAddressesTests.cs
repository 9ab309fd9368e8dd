using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Native;
using SockOptGen.Sockets.Tests.Options;
using SockOptGen.Sockets.Tests.Probes;

namespace SockOptGen.Sockets.Tests.DotNet;

/// <summary>
/// A socket that connects to a host tries one address after the other, with a new native socket each time. .NET
/// gives that up on Unix where something else than its own calls has set an option.
/// </summary>
public class SeveralAddressesTests
{
    public static TheoryData<string> Mapped => new(OptionCase.All
        .Where(option => option.Can(Access.Write, OptionCase.Here) && option.Linked.Option.Dotnet is { IsExact: true })
        .Where(option => AllProbes.List.Any(probe => probe.Name == "dual-mode TCP" && probe.Fits(option.Linked)))
        .Select(option => option.Name));

    [Theory]
    [MemberData(nameof(Mapped))]
    public void Setting_hinders_the_next_address_no_more_than_DotNets_own_call(string name)
    {
        var option = OptionCase.Named(name);
        using var listener = Connections.Listening(IPAddress.Loopback);
        using var socket = DualMode();
        using var trying = DualMode();
        using var control = DualMode();

        // The last one is the mildest: false, 0, the system's own.
        var value = Candidates.For(option).LastOrDefault(value => Outcome.Of(() => SetByDotNet(control, option, value)).Succeeded);
        Assert.SkipWhen(value is null, $"A TCP socket does not take {name} here.");

        Assert.True(option.Accessors.Set(socket, value).Succeeded);
        Assert.True(option.Accessors.TrySet(trying, value).Succeeded);
        var expected = Outcome.Of(() => Connect(control, listener.Socket));
        Assert.Equal(expected.Error, Outcome.Of(() => Connect(socket, listener.Socket)).Error);
        Assert.Equal(expected.Error, Outcome.Of(() => Connect(trying, listener.Socket)).Error);

        // .NET carries most of its options over to the next socket, the common ones of TCP among them.
        Assert.True(expected.Succeeded || option.Linked.Level.Name != "IPPROTO_TCP", $"{name}: {expected.Error}");
    }

    [Fact]
    public void Reading_does_not_hinder_it_whatever_is_read()
    {
        using var listener = Connections.Listening(IPAddress.Loopback);
        using var socket = DualMode();
        var read = OptionCase.All.Count(option => option.Emitted.CanRead && option.Accessors.Get(socket).Succeeded);
        Assert.NotEqual(0, read);
        Connect(socket, listener.Socket);
    }

    [Fact]
    public void The_option_holds_for_the_address_that_answers()
    {
        using var listener = Connections.Listening(IPAddress.Loopback);
        using var socket = DualMode();
        socket.SetTcpNoDelay(true);
        socket.SetSoReceiveTimeout(TimeSpan.FromSeconds(9));
        Connect(socket, listener.Socket);
        Assert.True(socket.GetTcpNoDelay());
        Assert.Equal(9000, socket.ReceiveTimeout);
    }

    private static Socket DualMode()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "This machine has no IPv6.");
        return new Socket(SocketType.Stream, ProtocolType.Tcp);
    }

    private static object? SetByDotNet(Socket socket, OptionCase option, object value)
    {
        var level = Enum.Parse<SocketOptionLevel>(option.Linked.Option.Dotnet!.Level);
        var name = Enum.Parse<SocketOptionName>(option.Linked.Option.Dotnet.Name);
        switch (value)
        {
            case SocketLinger linger:
                socket.SetSocketOption(level, name, new LingerOption(linger.Enabled, (int)linger.Time.TotalSeconds));
                break;
            case TimeSpan time:
                socket.SetSocketOption(level, name, (int)(time / NativeValue.UnitOf(option.Linked.Type)));
                break;
            default:
                socket.SetSocketOption(level, name, Convert.ToInt32(value, CultureInfo.InvariantCulture));
                break;
        }

        return null;
    }

    // Nobody listens on the first address.
    private static object? Connect(Socket socket, Socket listener)
    {
        socket.Connect([IPAddress.IPv6Loopback, IPAddress.Loopback], ((IPEndPoint)listener.LocalEndPoint!).Port);
        Assert.True(socket.Connected);
        Assert.Equal(IPAddress.Loopback.MapToIPv6(), ((IPEndPoint)socket.RemoteEndPoint!).Address);
        return null;
    }
}
