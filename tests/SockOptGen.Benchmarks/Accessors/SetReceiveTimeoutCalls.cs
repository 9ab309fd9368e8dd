using System.Net.Sockets;

namespace SockOptGen.Benchmarks.Accessors;

/// <summary>The ways to set SO_RCVTIMEO.</summary>
internal static class SetReceiveTimeoutCalls
{
    private static readonly TimeSpan s_value = TimeSpan.FromMilliseconds(1500);

    public static Variant[] All { get; } =
    [
        Variant.Of<HandWrittenCall>("hand-written raw call"),
        Variant.Of<HandWrittenAgainCall>("the same again: the noise"),
        Variant.Of<AccessorCall>("accessor"),
        Variant.Of<TryAccessorCall>("Try accessor"),
        Variant.Of<PropertyCall>("Socket.ReceiveTimeout"),
        Variant.Of<ObjectCallCall>("SetSocketOption"),
        Variant.Of<TmdsCall>("Tmds.LibC"),
        Variant.Of<MonoCall>("Mono.Posix"),
    ];

    private readonly struct HandWrittenCall : ICall
    {
        public static void Make() => HandWritten.SetReceiveTimeout(TestSockets.Managed, s_value);
    }

    private readonly struct HandWrittenAgainCall : ICall
    {
        public static void Make() => HandWritten.SetReceiveTimeout(TestSockets.Managed, s_value);
    }

    private readonly struct AccessorCall : ICall
    {
        public static void Make() => TestSockets.Managed.SetSoReceiveTimeout(s_value);
    }

    private readonly struct TryAccessorCall : ICall
    {
        public static void Make() => _ = TestSockets.Managed.TrySetSoReceiveTimeout(s_value);
    }

    private readonly struct PropertyCall : ICall
    {
        public static void Make() => TestSockets.Managed.ReceiveTimeout = (int)s_value.TotalMilliseconds;
    }

    private readonly struct ObjectCallCall : ICall
    {
        public static void Make() =>
            TestSockets.Managed.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, (int)s_value.TotalMilliseconds);
    }

    private readonly struct TmdsCall : ICall
    {
        public static void Make() => TmdsLibC.SetReceiveTimeout(TestSockets.Descriptor, s_value);
    }

    private readonly struct MonoCall : ICall
    {
        public static void Make() => MonoPosix.SetReceiveTimeout(TestSockets.Descriptor, s_value);
    }
}
