using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Cookbook;

internal static class Grpc
{
    #region code
    /// <summary>For <c>GrpcChannelOptions.HttpHandler</c>.</summary>
    public static SocketsHttpHandler Handler() => new()
    {
        EnableMultipleHttp2Connections = true,
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                if (OperatingSystem.IsLinux())
                {
                    // Calls on a dead connection fail after 20 s, not after 15 minutes.
                    socket.SetTcpUserTimeout(TimeSpan.FromSeconds(20));
                }

                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };
    #endregion

    public static void Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task RunAsync()
    {
        await using var app = KestrelServer.Start(HttpProtocols.Http2);
        using var client = new HttpClient(Handler());
        using var request = new HttpRequestMessage(HttpMethod.Get, app.Urls.First())
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        using var answer = await client.SendAsync(request);
        Check.Equal(HttpVersion.Version20, answer.Version);
    }
}
