using System.Runtime.CompilerServices;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>The repository that the tests were compiled in.</summary>
internal static class Repository
{
    /// <summary>The full path of the file or folder <paramref name="path"/>.</summary>
    public static string Find(string path) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../..", path));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
