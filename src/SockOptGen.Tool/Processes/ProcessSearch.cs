using System.Globalization;
using SockOptGen.Tool.Commands;

namespace SockOptGen.Tool.Processes;

/// <summary>Finds processes and sockets by what people know of them.</summary>
internal static class ProcessSearch
{
    /// <summary>What the kernel keeps of a name.</summary>
    private const int NameLength = 15;

    private const int MaxShown = 10;

    private static readonly string[] s_tables = ["tcp", "tcp6", "udp", "udp6"];

    /// <summary>The processes that are called <paramref name="name"/>.</summary>
    /// <exception cref="ToolException">There is none, or only ones whose names have it in them.</exception>
    public static IReadOnlyList<int> ByName(string name)
    {
        var all = ProcessFiles.All().Where(process => process != Environment.ProcessId)
            .Select(process => (Process: process, Names: NamesOf(process))).ToList();
        var exact = all.Where(found => found.Names.Contains(name)).Select(found => found.Process).ToList();
        if (exact.Count != 0)
        {
            return exact;
        }

        var close = all.Where(found => found.Names.Any(known => known.Contains(name, StringComparison.OrdinalIgnoreCase))).ToList();
        return close.Select(found => found.Names[0]).Distinct().Count() switch
        {
            0 => throw new ToolException(ExitCode.NothingFound, $"No process is called '{name}'."),
            1 => [.. close.Select(found => found.Process)],
            _ => throw new ToolException(ExitCode.WrongUsage,
                $"'{name}' fits many: {string.Join(", ", close.Take(MaxShown).Select(found => $"{found.Names[0]} ({found.Process})"))}" +
                $"{(close.Count > MaxShown ? ", …" : "")}. Write a whole name or a PID."),
        };
    }

    /// <summary>The sockets that have <paramref name="port"/> as their own or as their peer's.</summary>
    /// <exception cref="ToolException">There is none, or it belongs to processes that may not be seen.</exception>
    public static IReadOnlyList<(int Process, IReadOnlyList<int> Descriptors)> ByPort(int port)
    {
        var (wanted, seen) = (new HashSet<long>(), new HashSet<string>());
        var processes = ProcessFiles.All().Where(process => process != Environment.ProcessId).ToList();
        foreach (var process in processes)
        {
            if (seen.Add(ProcessFiles.NetworkNamespaceOf(process) ?? ""))
            {
                wanted.UnionWith(s_tables.SelectMany(table => ProcessFiles.NetworkTable(process, table))
                    .Select(line => SocketOn(line, port)).Where(socket => socket != 0));
            }
        }

        var found = new List<(int, IReadOnlyList<int>)>();
        foreach (var process in processes)
        {
            if (Try(process).Where(entry => wanted.Contains(entry.Socket)).Select(entry => entry.Descriptor).ToList() is
                { Count: > 0 } descriptors)
            {
                found.Add((process, descriptors));
            }
        }

        return found.Count != 0 ? found : throw (wanted.Count == 0
            ? new ToolException(ExitCode.NothingFound, $"No TCP or UDP socket has the port {port}.")
            : new ToolException(ExitCode.NoRight,
                $"The port {port} belongs to no process that may be looked at: run sockopt with sudo. " +
                "A connection that is closed already belongs to none."));
    }

    private static IReadOnlyList<(int Descriptor, long Socket)> Try(int process)
    {
        try
        {
            return ProcessFiles.SocketsOf(process);
        }
        catch (ToolException)
        {
            return [];
        }
    }

    private static IReadOnlyList<string> NamesOf(int process)
    {
        var (name, program) = (ProcessFiles.NameOf(process), ProcessFiles.ProgramOf(process));
        // A long name is cut; the program has the rest.
        var isCut = name?.Length == NameLength && program?.StartsWith(name, StringComparison.Ordinal) == true;
        return [.. new[] { isCut ? program : name, program }.OfType<string>().Distinct()];
    }

    /// <summary>The number of the socket in a line of a table; 0 where its ports are others.</summary>
    private static long SocketOn(string line, int port)
    {
        var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > 9 && (PortOf(fields[1]) == port || PortOf(fields[2]) == port) &&
            long.TryParse(fields[9], CultureInfo.InvariantCulture, out var socket) ? socket : 0;
    }

    private static int PortOf(string address) => int.TryParse(
        address.AsSpan(address.IndexOf(':') + 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var port) ? port : -1;
}
