using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;

namespace Cookbook;

internal static class KestrelServer
{
    #region code
    public static void Configure(WebApplicationBuilder builder)
    {
        builder.WebHost.UseSockets(transport => transport.CreateBoundListenSocket = endPoint =>
        {
            var listener = SocketTransportOptions.CreateDefaultBoundListenSocket(endPoint);
            if (OperatingSystem.IsLinux())
            {
                listener.SetTcpDeferAccept(TimeSpan.FromSeconds(5));    // accept only once the request has come
            }

            return listener;
        });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endPoint => endPoint.Use(next => connection =>
        {
            if (OperatingSystem.IsLinux() && connection.Features.Get<IConnectionSocketFeature>() is { Socket: var socket })
            {
                socket.SetTcpUserTimeout(TimeSpan.FromSeconds(30));
            }

            return next(connection);
        })));
    }
    #endregion

    public static void Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task RunAsync()
    {
        await using var app = Start(HttpProtocols.Http1);
        using var client = HttpClientConnections.Create();
        if (OperatingSystem.IsLinux())
        {
            Check.Equal("00:00:30", await client.GetStringAsync(app.Urls.First()));
        }
    }

    public static WebApplication Start(HttpProtocols protocols)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        Configure(builder);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(Loopback.Any, endPoint => endPoint.Protocols = protocols));
        var app = builder.Build();
        app.MapGet("/", context =>
        {
            var socket = context.Features.Get<IConnectionSocketFeature>()!.Socket;
            return context.Response.WriteAsync(socket.TryGetTcpUserTimeout(out var timeout) ? $"{timeout}" : "");
        });
        app.StartAsync().GetAwaiter().GetResult();
        return app;
    }
}
