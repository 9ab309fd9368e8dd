using System.Net.Sockets;
using System.Runtime.CompilerServices;
using SockOptGen.Benchmarks.Accessors;

namespace SockOptGen.Benchmarks.MachineCode;

/// <summary>What the child process of the disassembly mode runs: the accessors, until they have reached tier 1.</summary>
internal static class DisassemblyTarget
{
    public const string Argument = "disassembly-target";

    public static readonly string[] Accessors = [nameof(SocketOptionExtensions.GetTcpNoDelay), nameof(SocketOptionExtensions.SetTcpNoDelay),
        nameof(SocketOptionExtensions.GetSoReceiveTimeout)];

    /// <summary>The hand-written counterparts, in the same order.</summary>
    public static readonly string[] Baselines = [nameof(HandWritten.GetNoDelay), nameof(HandWritten.SetNoDelay),
        nameof(HandWritten.GetReceiveTimeout)];

    public static int Run()
    {
        for (var i = 0; i < 30; i++)
        {
            for (var j = 0; j < 2000; j++)
            {
                Call(TestSockets.Managed);
            }

            Thread.Sleep(50);
        }

        return 0;
    }

    // Never optimized, so that the accessors are called and not inlined.
    [MethodImpl(MethodImplOptions.NoOptimization | MethodImplOptions.NoInlining)]
    private static void Call(Socket socket)
    {
        socket.SetTcpNoDelay(true);
        HandWritten.SetNoDelay(socket, true);
        _ = socket.GetTcpNoDelay();
        _ = HandWritten.GetNoDelay(socket);
        _ = socket.GetSoReceiveTimeout();
        _ = HandWritten.GetReceiveTimeout(socket);
    }
}
