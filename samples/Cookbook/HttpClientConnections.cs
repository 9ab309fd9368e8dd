using System.Net.Sockets;

namespace Cookbook;

internal static class HttpClientConnections
{
    #region code
    public static HttpClient Create() => new(new SocketsHttpHandler
    {
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                // After the connect: a raw option before it would leave the socket only the first address of the host.
                socket.SetSoKeepAlive(true);
                socket.SetTcpKeepIdle(TimeSpan.FromSeconds(30));
                if (OperatingSystem.IsLinux())
                {
                    socket.SetTcpUserTimeout(TimeSpan.FromSeconds(30));
                }

                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    });
    #endregion

    public static void Run()
    {
        using var server = Loopback.Listen();
        using var client = Create();
        var text = client.GetStringAsync($"http://{server.LocalEndPoint}/");
        using var connection = server.Accept();
        Loopback.Receive(connection);
        connection.Send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"u8);
        Check.Equal("hi", text.GetAwaiter().GetResult());
    }
}
