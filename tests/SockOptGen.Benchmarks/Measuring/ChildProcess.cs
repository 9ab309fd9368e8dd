using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SockOptGen.Benchmarks.Measuring;

/// <summary>Runs a process and tells the processor time that it took.</summary>
internal static partial class ChildProcess
{
    private const int RusageChildren = -1;

    public static double Milliseconds(string program, IEnumerable<string> arguments) => Usage(program, arguments, _ => { }).Milliseconds;

    /// <summary>Runs it, hands over the lines that it writes, and tells what it used.</summary>
    public static ResourceUsage Usage(string program, IEnumerable<string> arguments, Action<string> hear)
    {
        var before = OfChildren();
        var last = "";
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            hear(line);
            last = line;
        }

        process.WaitForExit();
        var after = OfChildren();
        return process.ExitCode == 0 ? after with { Milliseconds = after.Milliseconds - before.Milliseconds }
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {last}");
    }

    /// <summary>User and system time of all children that have ended; Process knows none for one that is gone.</summary>
    private static ResourceUsage OfChildren()
    {
        Span<long> usage = stackalloc long[18];
        if (GetResourceUsage(RusageChildren, usage) != 0)
        {
            throw new InvalidOperationException($"errno {Marshal.GetLastPInvokeError()}");
        }

        // Two timevals: user, system; then the memory.
        return new(((usage[0] + usage[2]) * 1e3) + ((usage[1] + usage[3]) / 1e3), usage[4]);
    }

    [LibraryImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    private static partial int GetResourceUsage(int who, Span<long> usage);
}

/// <summary>What a process used.</summary>
/// <param name="Milliseconds">Of the processor.</param>
/// <param name="MaxKilobytes">The most memory of any child up to now.</param>
internal readonly record struct ResourceUsage(double Milliseconds, double MaxKilobytes);
