using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace SockOptGen.Benchmarks.Accessors;

// Meant for Linux alone.
#pragma warning disable SOCK2002

/// <summary>The raw calls as a careful user writes them for Linux: zeroed buffer, no allocation. What
/// accessors are measured against.</summary>
internal static class HandWritten
{
    private const int SolSocket = 1;
    private const int IpProtoTcp = 6;
    private const int TcpNoDelay = 1;
    private const int SoRcvTimeo = 20;

    public static bool GetNoDelay(Socket socket)
    {
        var value = 0;
        socket.GetRawSocketOption(IpProtoTcp, TcpNoDelay, MemoryMarshal.AsBytes(new Span<int>(ref value)));
        return value != 0;
    }

    public static void SetNoDelay(Socket socket, bool on)
    {
        var value = on ? 1 : 0;
        socket.SetRawSocketOption(IpProtoTcp, TcpNoDelay, MemoryMarshal.AsBytes(new Span<int>(ref value)));
    }

    public static TimeSpan GetReceiveTimeout(Socket socket)
    {
        Span<long> timeval = stackalloc long[2];
        timeval.Clear();
        socket.GetRawSocketOption(SolSocket, SoRcvTimeo, MemoryMarshal.AsBytes(timeval));
        return new TimeSpan((timeval[0] * TimeSpan.TicksPerSecond) + (timeval[1] * TimeSpan.TicksPerMicrosecond));
    }

    public static void SetReceiveTimeout(Socket socket, TimeSpan timeout)
    {
        ReadOnlySpan<long> timeval =
        [
            timeout.Ticks / TimeSpan.TicksPerSecond,
            timeout.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond,
        ];
        socket.SetRawSocketOption(SolSocket, SoRcvTimeo, MemoryMarshal.AsBytes(timeval));
    }
}
