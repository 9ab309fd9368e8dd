using System.Net.Sockets;

namespace SockOptGen.Benchmarks.Accessors;

/// <summary>The ways to read SO_RCVTIMEO.</summary>
internal static class GetReceiveTimeoutCalls
{
    // Kept, so that no call is without effect.
    private static TimeSpan s_sink;

    public static Variant[] All { get; } =
    [
        Variant.Of<HandWrittenCall>("hand-written raw call"),
        Variant.Of<HandWrittenAgainCall>("the same again: the noise"),
        Variant.Of<AccessorCall>("accessor"),
        Variant.Of<TryAccessorCall>("Try accessor"),
        Variant.Of<PropertyCall>("Socket.ReceiveTimeout"),
        Variant.Of<ObjectCallCall>("GetSocketOption"),
        Variant.Of<TmdsCall>("Tmds.LibC"),
        Variant.Of<MonoCall>("Mono.Posix"),
    ];

    private readonly struct HandWrittenCall : ICall
    {
        public static void Make() => s_sink = HandWritten.GetReceiveTimeout(TestSockets.Managed);
    }

    private readonly struct HandWrittenAgainCall : ICall
    {
        public static void Make() => s_sink = HandWritten.GetReceiveTimeout(TestSockets.Managed);
    }

    private readonly struct AccessorCall : ICall
    {
        public static void Make() => s_sink = TestSockets.Managed.GetSoReceiveTimeout();
    }

    private readonly struct TryAccessorCall : ICall
    {
        public static void Make() => _ = TestSockets.Managed.TryGetSoReceiveTimeout(out s_sink);
    }

    private readonly struct PropertyCall : ICall
    {
        public static void Make() => s_sink = TimeSpan.FromMilliseconds(TestSockets.Managed.ReceiveTimeout);
    }

    private readonly struct ObjectCallCall : ICall
    {
        public static void Make() =>
            s_sink =
                TimeSpan.FromMilliseconds(
                    (int)TestSockets.Managed.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout)!);
    }

    private readonly struct TmdsCall : ICall
    {
        public static void Make() => s_sink = TmdsLibC.GetReceiveTimeout(TestSockets.Descriptor);
    }

    private readonly struct MonoCall : ICall
    {
        public static void Make() => s_sink = MonoPosix.GetReceiveTimeout(TestSockets.Descriptor);
    }
}
