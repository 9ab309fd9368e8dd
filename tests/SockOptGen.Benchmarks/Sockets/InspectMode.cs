using System.Diagnostics;
using System.Net.Sockets;
using SockOptGen.Benchmarks.Measuring;
using SockOptGen.TestSupport;
using SockOptGen.TestSupport.Processes;

namespace SockOptGen.Benchmarks.Sockets;

/// <summary>What `sockopt inspect` of a process with many sockets costs: of this one. Linux, with the right to trace it.</summary>
internal static class InspectMode
{
    private static readonly int[] s_counts = [10, 100, 1_000, 10_000];

    public static int Run()
    {
        var table = new Table("sockets", "options", "s", "processor s", "MB", "µs per option", "processor µs per option");
        var sockets = new List<Socket>();
        foreach (var count in s_counts)
        {
            while (sockets.Count < count)
            {
                sockets.Add(new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp));
            }

            var options = 0;
            var watch = Stopwatch.StartNew();
            var usage = ChildProcess.Usage(Tool, ["inspect", $"{Environment.ProcessId}"], line => options += IsOption(line) ? 1 : 0);
            var seconds = watch.Elapsed.TotalSeconds;
            table.Add($"{count}", $"{options}", Statistics.Show(seconds), Statistics.Show(usage.Milliseconds / 1000),
                Statistics.Show(usage.MaxKilobytes / 1024, "0"), Statistics.Show(seconds * 1e6 / options),
                Statistics.Show(usage.Milliseconds * 1000 / options));
        }

        table.Print();
        sockets.ForEach(static socket => socket.Dispose());
        return 0;
    }

    /// <summary>`sockopt` from the PATH, as it is installed; otherwise the one that was built beside this.</summary>
    private static string Tool => InstalledProgram.Find("sockopt") ??
        Repository.Find($"src/SockOptGen.Tool/bin/{new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name}/net8.0/sockopt");

    /// <summary>Not a title, a header or a line between two sockets.</summary>
    private static bool IsOption(string line) => line.Split(' ')[0].Contains('_', StringComparison.Ordinal);
}
