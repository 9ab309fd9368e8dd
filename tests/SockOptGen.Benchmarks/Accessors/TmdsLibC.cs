using Tmds.Linux;
using static Tmds.Linux.LibC;

namespace SockOptGen.Benchmarks.Accessors;

/// <summary>The calls through Tmds.LibC.</summary>
internal static unsafe class TmdsLibC
{
    public static bool GetNoDelay(int descriptor)
    {
        var value = 0;
        socklen_t length = sizeof(int);
        Check(getsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &value, &length));
        return value != 0;
    }

    public static void SetNoDelay(int descriptor, bool on)
    {
        var value = on ? 1 : 0;
        Check(setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &value, sizeof(int)));
    }

    public static TimeSpan GetReceiveTimeout(int descriptor)
    {
        // A timeval, which the package does not declare.
        var timeval = stackalloc long[2];
        socklen_t length = 2 * sizeof(long);
        Check(getsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, timeval, &length));
        return new TimeSpan((timeval[0] * TimeSpan.TicksPerSecond) + (timeval[1] * TimeSpan.TicksPerMicrosecond));
    }

    public static void SetReceiveTimeout(int descriptor, TimeSpan timeout)
    {
        var timeval = stackalloc long[2];
        timeval[0] = timeout.Ticks / TimeSpan.TicksPerSecond;
        timeval[1] = timeout.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond;
        Check(setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, timeval, 2 * sizeof(long)));
    }

    private static void Check(int result)
    {
        if (result != 0)
        {
            throw new InvalidOperationException($"errno {errno}");
        }
    }
}
