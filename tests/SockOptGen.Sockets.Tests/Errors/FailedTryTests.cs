using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Options;
using SockOptGen.Sockets.Tests.Probes;

// These look at what a socket of another kind answers.
#pragma warning disable SOCK1009

namespace SockOptGen.Sockets.Tests.Errors;

/// <summary>A Try that answers false has done nothing.</summary>
[SupportedOSPlatform("linux")]
public class FailedTryTests
{
    [Fact]
    public void A_TCP_option_is_not_available_on_other_sockets()
    {
        OnLinux.Only();
        using var udp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        using var unix = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

        Assert.False(udp.TryGetTcpNoDelay(out var value));
        Assert.False(value);
        Assert.False(udp.TrySetTcpNoDelay(true));
        Assert.False(unix.TryGetTcpNoDelay(out _));
        Assert.False(unix.TrySetTcpNoDelay(true));

        // The kernel says it in two ways.
        Assert.Equal(SocketError.OperationNotSupported, Assert.Throws<SocketException>(() => udp.GetTcpNoDelay()).SocketErrorCode);
        Assert.Equal(SocketError.ProtocolOption, Assert.Throws<SocketException>(() => udp.SetTcpNoDelay(true)).SocketErrorCode);
    }

    [Fact]
    public void Other_errors_are_thrown()
    {
        OnLinux.Only();
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Assert.Equal(SocketError.NotConnected, Assert.Throws<SocketException>(() => socket.TryGetIpMtu(out _)).SocketErrorCode);
#pragma warning disable SOCK1008 // What the system says to it is tested.
        Assert.Equal(SocketError.InvalidArgument, Assert.Throws<SocketException>(() => socket.TrySetTcpKeepCount(1000)).SocketErrorCode);
#pragma warning restore SOCK1008
    }

    [Fact]
    public void A_connection_stays_as_it_was()
    {
        OnLinux.Only();
        using var made = Connections.Tcp(IPAddress.Loopback);
        var before = Snapshot(made.Socket);

        Assert.NotEmpty(ReadInVain(made.Socket));
        Assert.NotEmpty(SetInVain(made.Socket));

        Assert.Empty(Snapshot(made.Socket).Where(option => before[option.Key] != option.Value)
            .Select(option => $"{option.Key} was {before[option.Key]} and is {option.Value}"));
        Assert.True(made.Socket.Connected);
        Assert.Equal(1, made.Socket.Send([1]));
    }

    private static List<OptionCase> ReadInVain(Socket socket) =>
        InVain(socket, option => option.Emitted.CanRead, (option, s) => option.Accessors.TryGet(s));

    private static List<OptionCase> SetInVain(Socket socket) =>
        InVain(socket, option => option.Emitted.CanWrite, (option, s) => option.Accessors.TrySet(s, Candidates.For(option)[0]));

    // Another connection finds out which options this one has not; after any other error .NET takes a connection for lost.
    private static List<OptionCase> InVain(Socket socket, Func<OptionCase, bool> isMeant, Func<OptionCase, Socket, Outcome> tryIt)
    {
        var refused = new List<OptionCase>();
        foreach (var option in OptionCase.All.Where(isMeant))
        {
            using var twin = Connections.Tcp(IPAddress.Loopback);
            if (tryIt(option, twin.Socket) is { Succeeded: false, Exception: null })
            {
                Assert.True(tryIt(option, socket) is { Succeeded: false, Exception: null }, option.Name);
                refused.Add(option);
            }
        }

        return refused;
    }

    private static Dictionary<string, string> Snapshot(Socket socket) => OptionCase.All
        .Where(option => option.Can(Access.Read, Platform.Linux) && !Moving.Is(option))
        .ToDictionary(option => option.Name, option => Convert.ToHexString(option.AskBytes(socket, 64)));
}
