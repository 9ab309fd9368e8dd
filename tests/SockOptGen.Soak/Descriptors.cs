using System.Globalization;

namespace SockOptGen.Soak;

/// <summary>The descriptors of this process.</summary>
internal static class Descriptors
{
    /// <summary>How many are open, without files: the runtime loads assemblies when it wants to. Sockets and pipes have no path.</summary>
    public static int Open =>
        Directory.GetFiles("/proc/self/fd").Count(one => new FileInfo(one).LinkTarget is { } target && !target.StartsWith('/'));

    /// <summary>How many there may be; the runtime has raised this to the hard limit.</summary>
    public static long Limit
    {
        get
        {
            var words = File.ReadLines("/proc/self/limits").First(line => line.StartsWith("Max open files", StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return words[3] == "unlimited" ? long.MaxValue : long.Parse(words[3], CultureInfo.InvariantCulture);
        }
    }

    /// <summary>A connection has two ends, each thread opens a few sockets of its own, and the runtime has files.</summary>
    public static int Needed(Settings settings) => (settings.Sockets / Subject.Kinds * (Subject.Kinds + 1)) + (8 * settings.Threads) + 200;
}
