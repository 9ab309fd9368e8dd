using System.Runtime.CompilerServices;

namespace SockOptGen.TestSupport;

/// <summary>The repository that the tests were compiled in.</summary>
public static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../.."));

    /// <summary>The full path of the file or folder <paramref name="path"/>.</summary>
    public static string Find(string path) => Path.GetFullPath(Path.Combine(Root, path));

    /// <summary>The program of the project in the folder <paramref name="project"/>, in the configuration that
    /// the running tests were built in.</summary>
    public static string Program(string project) => Find(Path.Combine(
        project, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0",
        Path.GetFileName(project) + (OperatingSystem.IsWindows() ? ".exe" : "")));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
