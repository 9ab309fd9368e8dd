namespace SockOptGen.Benchmarks.Corpus;

/// <summary>
/// Files of a project that is built once for each system, of which a build takes one half: Socket.Windows.cs beside Socket.Unix.cs.
/// Both in one compilation would declare everything twice.
/// </summary>
internal static class SystemParts
{
    private static readonly char[] s_separators = ['/', '.'];
    private static readonly string[] s_windows = ["Windows", "WinSock", "Win32"];
    private static readonly string[] s_unix = ["Unix", "Linux", "OSX", "BSD", "FreeBSD"];

    public static bool AreIn(IReadOnlyCollection<string> files) =>
        files.Any(file => file.EndsWith(".Windows.cs", StringComparison.Ordinal)) &&
        files.Any(file => file.EndsWith(".Unix.cs", StringComparison.Ordinal));

    public static bool IsForUnix(string file) => Names(file, s_unix);

    public static bool IsOfOther(string file, bool isForUnix) =>
        isForUnix ? Names(file, s_windows) && !Names(file, s_unix) : Names(file, s_unix);

    private static bool Names(string file, string[] names) => file.Split(s_separators).Intersect(names).Any();
}
