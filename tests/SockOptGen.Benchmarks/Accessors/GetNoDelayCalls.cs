using System.Net.Sockets;

namespace SockOptGen.Benchmarks.Accessors;

/// <summary>The ways to read TCP_NODELAY.</summary>
internal static class GetNoDelayCalls
{
    // Kept, so that no call is without effect.
    private static bool s_sink;

    public static Variant[] All { get; } =
    [
        Variant.Of<HandWrittenCall>("hand-written raw call"),
        Variant.Of<HandWrittenAgainCall>("the same again: the noise"),
        Variant.Of<AccessorCall>("accessor"),
        Variant.Of<TryAccessorCall>("Try accessor"),
        Variant.Of<PropertyCall>("Socket.NoDelay"),
        Variant.Of<ObjectCallCall>("GetSocketOption"),
        Variant.Of<TmdsCall>("Tmds.LibC"),
        Variant.Of<MonoCall>("Mono.Posix"),
    ];

    private readonly struct HandWrittenCall : ICall
    {
        public static void Make() => s_sink = HandWritten.GetNoDelay(TestSockets.Managed);
    }

    private readonly struct HandWrittenAgainCall : ICall
    {
        public static void Make() => s_sink = HandWritten.GetNoDelay(TestSockets.Managed);
    }

    private readonly struct AccessorCall : ICall
    {
        public static void Make() => s_sink = TestSockets.Managed.GetTcpNoDelay();
    }

    private readonly struct TryAccessorCall : ICall
    {
        public static void Make() => _ = TestSockets.Managed.TryGetTcpNoDelay(out s_sink);
    }

    private readonly struct PropertyCall : ICall
    {
        public static void Make() => s_sink = TestSockets.Managed.NoDelay;
    }

    private readonly struct ObjectCallCall : ICall
    {
        public static void Make() =>
            s_sink = (int)TestSockets.Managed.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)! != 0;
    }

    private readonly struct TmdsCall : ICall
    {
        public static void Make() => s_sink = TmdsLibC.GetNoDelay(TestSockets.Descriptor);
    }

    private readonly struct MonoCall : ICall
    {
        public static void Make() => s_sink = MonoPosix.GetNoDelay(TestSockets.Descriptor);
    }
}
