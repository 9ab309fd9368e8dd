using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.CompilerServices;

namespace HttpClientSample;

/// <summary>
/// Opens the connections of a <see cref="SocketsHttpHandler"/>: a peer that is gone is noticed within half a minute, not after the
/// many minutes that systems wait, and the round-trip times can be seen.
/// </summary>
internal sealed class TunedConnections
{
    // Weak: a connection that the handler has closed may go.
    private readonly ConditionalWeakTable<Socket, DnsEndPoint> _sockets = [];

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            // Now, not before: after some of these a socket on Unix tries only the first address of a name.
            NoticeDeadPeer(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        _sockets.Add(socket, context.DnsEndPoint);
        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>The smoothed round-trip time of each open connection, where the system tells it.</summary>
    public IEnumerable<(DnsEndPoint Peer, TimeSpan RoundTripTime)> RoundTripTimes()
    {
        foreach (var (socket, peer) in _sockets)
        {
            TcpInfo info;
            try
            {
                if (!socket.TryGetTcpInfo(out info))
                {
                    continue;
                }
            }
            catch (ObjectDisposedException)
            {
                continue;
            }

            yield return (peer, info.RoundTripTime);
        }
    }

    private static void NoticeDeadPeer(Socket socket)
    {
        socket.SetSoKeepAlive(true);
        // Windows Server 2016 lacks them.
        if (!OperatingSystem.IsWindows() || OperatingSystem.IsWindowsVersionAtLeast(10, 0, 16299))
        {
            socket.SetTcpKeepIdle(TimeSpan.FromSeconds(15));
            socket.SetTcpKeepInterval(TimeSpan.FromSeconds(5));
        }

        if (OperatingSystem.IsLinux())
        {
            // Also for a request that is under way, where keep-alive does not watch.
            socket.SetTcpUserTimeout(TimeSpan.FromSeconds(30));
        }

        Console.WriteLine($"connected to {socket.RemoteEndPoint}, SO_KEEPALIVE {socket.GetSoKeepAlive()}{Times(socket)}");
    }

    private static string Times(Socket socket)
    {
        var text = "";
        if (socket.TryGetTcpKeepIdle(out var idle) && socket.TryGetTcpKeepInterval(out var interval))
        {
            text += $", TCP_KEEPIDLE {idle}, TCP_KEEPINTVL {interval}";
        }

        return socket.TryGetTcpUserTimeout(out var timeout) ? $"{text}, TCP_USER_TIMEOUT {timeout}" : text;
    }
}
