using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SockOptGen.Benchmarks.Accessors;

/// <summary>A way to make a call, measured in batches.</summary>
internal sealed record Variant(string Name, Func<int, double> NanosecondsPerCall, bool IsManaged = true)
{
    public static Variant Of<T>(string name)
        where T : struct, ICall => new(name, Measure<T>);

    /// <summary>The bytes that a call allocates on the managed heap.</summary>
    public double AllocatedBytes(int calls)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        NanosecondsPerCall(calls);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / calls;
    }

    private static double Measure<T>(int calls)
        where T : struct, ICall
    {
        var start = Stopwatch.GetTimestamp();
        Loop<T>(calls);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
    }

    // No inlining: the loop is the same machine code whoever measures it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Loop<T>(int calls)
        where T : struct, ICall
    {
        for (var i = 0; i < calls; i++)
        {
            T.Make();
        }
    }
}
