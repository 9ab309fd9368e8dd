using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;
using SockOptGen.Sockets.Tests.Probes;

namespace SockOptGen.Sockets.Tests.Threads;

/// <summary>A socket that is closed under a reader's hands throws; it never answers for the next socket of the same number.</summary>
public class ConcurrentCloseTests
{
    private const int Rounds = 60;
    private const int Buffer = 20_000;

    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task Only_the_right_value_or_an_exception_comes_back()
    {
        var finished = 0;
        for (var round = 0; round < Rounds; round++)
        {
            using var made = Connections.Tcp(IPAddress.Loopback);
            var socket = made.Socket;
            socket.SetTcpNoDelay(true);
            socket.SetSoReceiveTimeout(s_timeout);
            socket.SetSoReceiveBuffer(Buffer);
            var size = socket.GetSoReceiveBuffer();

            using var started = new CountdownEvent(3);
            Task[] users =
            [
                Use(started, () => Assert.True(socket.GetTcpNoDelay() && socket.TryGetTcpNoDelay(out var value) && value)),
                Use(started, () => Assert.Equal((s_timeout, size), (socket.GetSoReceiveTimeout(), socket.GetSoReceiveBuffer()))),
                Use(started, () =>
                {
                    socket.SetTcpNoDelay(true);
                    Assert.True(socket.TrySetSoLinger(new SocketLinger(true, TimeSpan.Zero)));
                }),
            ];
            started.Wait(TestContext.Current.CancellationToken);
            socket.Dispose();

            // These get the number that has become free, with other values.
            using var next = Connections.Tcp(IPAddress.Loopback);
            await Task.WhenAll(users);
            finished += users.Length;
            Assert.False(next.Socket.NoDelay);
        }

        Assert.Equal(3 * Rounds, finished);
    }

    /// <summary>Calls <paramref name="use"/> until the socket is gone.</summary>
    private static Task Use(CountdownEvent started, Action use) => Task.Factory.StartNew(
        () =>
        {
            var isFirst = true;
            while (true)
            {
                try
                {
                    use();
                }
                catch (Exception e) when (e is ObjectDisposedException or SocketException)
                {
                    return;
                }
                finally
                {
                    if (isFirst)
                    {
                        started.Signal();
                        isFirst = false;
                    }
                }
            }
        },
        TestContext.Current.CancellationToken,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
