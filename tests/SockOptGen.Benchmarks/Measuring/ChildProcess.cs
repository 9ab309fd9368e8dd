using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SockOptGen.Benchmarks.Measuring;

/// <summary>Runs a process and tells the processor time that it took.</summary>
internal static partial class ChildProcess
{
    private const int RusageChildren = -1;

    public static double Milliseconds(string program, IEnumerable<string> arguments)
    {
        var before = OfChildren();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? OfChildren() - before : throw new InvalidOperationException(output);
    }

    /// <summary>User and system time of all children that have ended; Process knows none for one that is gone.</summary>
    private static double OfChildren()
    {
        Span<long> usage = stackalloc long[18];
        if (GetResourceUsage(RusageChildren, usage) != 0)
        {
            throw new InvalidOperationException($"errno {Marshal.GetLastPInvokeError()}");
        }

        // Two timevals: user, system.
        return ((usage[0] + usage[2]) * 1e3) + ((usage[1] + usage[3]) / 1e3);
    }

    [LibraryImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    private static partial int GetResourceUsage(int who, Span<long> usage);
}
