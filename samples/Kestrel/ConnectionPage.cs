using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;

namespace Kestrel;

/// <summary>Tells a client what the server's system knows about its connection.</summary>
internal static class ConnectionPage
{
    public static string Show(HttpContext context)
    {
        var socket = context.Features.Get<IConnectionSocketFeature>()?.Socket;
        if (socket is null)
        {
            return "This connection has no socket.\n";
        }

        // The Try forms are false where the system has no such option, or the socket is none of TCP.
        if (socket.TryGetTcpInfo(out var info))
        {
            return $"""
                connection         {socket.RemoteEndPoint} to {socket.LocalEndPoint}, process {Environment.ProcessId}
                state              {info.State}
                round-trip time    {info.RoundTripTime.TotalMilliseconds} ms
                bytes received     {info.BytesReceived}
                congestion window  {info.CongestionWindowSegments} segments of {info.SendMaxSegment} bytes
                retransmissions    {info.TotalRetransmits}

                """;
        }

        return "This system has no TCP_INFO.\n";
    }
}
