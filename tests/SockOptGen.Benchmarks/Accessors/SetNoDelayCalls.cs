using System.Net.Sockets;

namespace SockOptGen.Benchmarks.Accessors;

/// <summary>The ways to set TCP_NODELAY.</summary>
internal static class SetNoDelayCalls
{
    public static Variant[] All { get; } =
    [
        Variant.Of<HandWrittenCall>("hand-written raw call"),
        Variant.Of<HandWrittenAgainCall>("the same again: the noise"),
        Variant.Of<AccessorCall>("accessor"),
        Variant.Of<TryAccessorCall>("Try accessor"),
        Variant.Of<PropertyCall>("Socket.NoDelay"),
        Variant.Of<ObjectCallCall>("SetSocketOption"),
        Variant.Of<TmdsCall>("Tmds.LibC"),
        Variant.Of<MonoCall>("Mono.Posix"),
    ];

    private readonly struct HandWrittenCall : ICall
    {
        public static void Make() => HandWritten.SetNoDelay(TestSockets.Managed, true);
    }

    private readonly struct HandWrittenAgainCall : ICall
    {
        public static void Make() => HandWritten.SetNoDelay(TestSockets.Managed, true);
    }

    private readonly struct AccessorCall : ICall
    {
        public static void Make() => TestSockets.Managed.SetTcpNoDelay(true);
    }

    private readonly struct TryAccessorCall : ICall
    {
        public static void Make() => _ = TestSockets.Managed.TrySetTcpNoDelay(true);
    }

    private readonly struct PropertyCall : ICall
    {
        public static void Make() => TestSockets.Managed.NoDelay = true;
    }

    private readonly struct ObjectCallCall : ICall
    {
        public static void Make() => TestSockets.Managed.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
    }

    private readonly struct TmdsCall : ICall
    {
        public static void Make() => TmdsLibC.SetNoDelay(TestSockets.Descriptor, true);
    }

    private readonly struct MonoCall : ICall
    {
        public static void Make() => MonoPosix.SetNoDelay(TestSockets.Descriptor, true);
    }
}
