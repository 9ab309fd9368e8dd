namespace SockOptGen.Benchmarks.Measuring;

/// <summary>What a piece of work cost this process: milliseconds of processor time and allocated megabytes.</summary>
internal readonly record struct Cost(double Milliseconds, double Megabytes)
{
    public static Cost Of(Action work)
    {
        Settle();
        return OfUnsettled(work);
    }

    /// <summary>For a part of a larger work, between whose parts nothing must be collected.</summary>
    public static Cost OfUnsettled(Action work)
    {
        var (time, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        work();
        return new Cost(
            (Environment.CpuUsage.TotalTime - time).TotalMilliseconds,
            (GC.GetTotalAllocatedBytes(precise: true) - bytes) / 1e6);
    }

    /// <summary>Collects what earlier work has left behind, so that nobody else pays for it.</summary>
    public static void Settle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
