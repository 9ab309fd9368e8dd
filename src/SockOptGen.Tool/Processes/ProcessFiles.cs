using System.Globalization;
using SockOptGen.Tool.Commands;

namespace SockOptGen.Tool.Processes;

/// <summary>What /proc says of processes.</summary>
internal static class ProcessFiles
{
    private const string Root = "/proc";
    private const string SocketPrefix = "socket:[";

    /// <summary>All processes that can be seen.</summary>
    /// <exception cref="ToolException">There is no /proc.</exception>
    public static IReadOnlyList<int> All()
    {
        CheckRoot();
        return [.. Directory.EnumerateDirectories(Root).Select(Path.GetFileName)
            .Select(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var process) ? process : 0)
            .Where(process => process != 0).Order()];
    }

    /// <summary>The name of <paramref name="process"/>; null where it has ended.</summary>
    public static string? NameOf(int process) => Read($"{Root}/{process}/comm")?.TrimEnd('\n');

    /// <summary>The file name that <paramref name="process"/> was started by; null where there is none.</summary>
    public static string? ProgramOf(int process) =>
        Read($"{Root}/{process}/cmdline")?.Split('\0')[0] is { Length: > 0 } program ? Path.GetFileName(program) : null;

    /// <summary>What <paramref name="process"/> sees of a table of sockets, such as "tcp6": each network namespace has its own.</summary>
    public static string[] NetworkTable(int process, string table) => Read($"{Root}/{process}/net/{table}")?.Split('\n') ?? [];

    /// <summary>What tells the network namespace of <paramref name="process"/> from others; null where that may not be seen.</summary>
    public static string? NetworkNamespaceOf(int process) => LinkOf($"{Root}/{process}/ns/net");

    /// <summary>The descriptors of <paramref name="process"/> that are sockets, and which sockets.</summary>
    /// <exception cref="ToolException">There is no such process, or it may not be seen.</exception>
    public static IReadOnlyList<(int Descriptor, long Socket)> SocketsOf(int process)
    {
        CheckRoot();
        try
        {
            return [.. Directory.EnumerateFileSystemEntries($"{Root}/{process}/fd")
                .Select(path => (int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture), SocketBehind(path)))
                .Where(entry => entry.Item2 != 0).OrderBy(entry => entry.Item1)];
        }
        catch (UnauthorizedAccessException)
        {
            throw PidFd.NoRight(process);
        }
        catch (IOException)
        {
            throw new ToolException(ExitCode.NothingFound, $"There is no process {process}.");
        }
    }

    private static void CheckRoot()
    {
        if (!Directory.Exists($"{Root}/self"))
        {
            throw new ToolException(ExitCode.NoRight, "Processes cannot be seen: /proc is not mounted.");
        }
    }

    /// <summary>The number of the socket that the link <paramref name="path"/> stands for; 0: it is no socket.</summary>
    private static long SocketBehind(string path) =>
        LinkOf(path) is { } target && target.StartsWith(SocketPrefix, StringComparison.Ordinal) &&
        long.TryParse(target.AsSpan(SocketPrefix.Length).TrimEnd(']'), CultureInfo.InvariantCulture, out var socket) ? socket : 0;

    private static string? LinkOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Closed meanwhile.
            return null;
        }
    }

    private static string? Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
