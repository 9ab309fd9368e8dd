using Mono.Unix.Native;

namespace SockOptGen.Benchmarks.Accessors;

/// <summary>The calls through Mono.Posix.</summary>
internal static class MonoPosix
{
    public static bool GetNoDelay(int descriptor)
    {
        Check(Syscall.getsockopt(descriptor, UnixSocketProtocol.IPPROTO_TCP, (UnixSocketOptionName)1, out int value));
        return value != 0;
    }

    public static void SetNoDelay(int descriptor, bool on) =>
        Check(Syscall.setsockopt(descriptor, UnixSocketProtocol.IPPROTO_TCP, (UnixSocketOptionName)1, on ? 1 : 0));

    public static TimeSpan GetReceiveTimeout(int descriptor)
    {
        Check(Syscall.getsockopt(descriptor, UnixSocketProtocol.SOL_SOCKET, UnixSocketOptionName.SO_RCVTIMEO, out Timeval value));
        return new TimeSpan((value.tv_sec * TimeSpan.TicksPerSecond) + (value.tv_usec * TimeSpan.TicksPerMicrosecond));
    }

    public static void SetReceiveTimeout(int descriptor, TimeSpan timeout) =>
        Check(Syscall.setsockopt(descriptor, UnixSocketProtocol.SOL_SOCKET, UnixSocketOptionName.SO_RCVTIMEO, new Timeval
        {
            tv_sec = timeout.Ticks / TimeSpan.TicksPerSecond,
            tv_usec = timeout.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond,
        }));

    private static void Check(int result)
    {
        if (result != 0)
        {
            throw new InvalidOperationException($"errno {Stdlib.GetLastError()}");
        }
    }
}
