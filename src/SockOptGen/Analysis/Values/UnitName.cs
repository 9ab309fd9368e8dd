using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Values;

/// <summary>The unit that the name of a variable ends with: timeoutMs, KeepAliveSeconds.</summary>
internal static class UnitName
{
    public static TimeUnit? Of(string name) =>
        Ends(name, "Milliseconds", "MilliSeconds", "milliseconds", "MILLISECONDS", "Millis", "millis", "Ms", "MS", "_ms", "Msecs",
            "Msec") ? TimeUnit.Milliseconds
        // Ends of other units.
        : Ends(name, "icroseconds", "icroSeconds", "anoseconds", "anoSeconds", "MICROSECONDS", "NANOSECONDS", "illiseconds") ? null
        : Ends(name, "Seconds", "seconds", "SECONDS", "Secs", "_secs", "_sec", "_SEC", "_SECS") || EndsWithSec(name) ? TimeUnit.Seconds
        : null;

    /// <summary>timeoutSec, but not timeoutUSec, waitMSec or nSec.</summary>
    private static bool EndsWithSec(string name) => name.EndsWith("Sec", StringComparison.Ordinal) &&
        name.Length > 4 && !"uUmMN".Contains(name[name.Length - 4]);

    private static bool Ends(string name, params string[] ends)
    {
        foreach (var end in ends)
        {
            if (name.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
