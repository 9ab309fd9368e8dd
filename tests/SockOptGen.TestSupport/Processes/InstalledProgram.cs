namespace SockOptGen.TestSupport.Processes;

/// <summary>A program that the machine may have or lack.</summary>
public static class InstalledProgram
{
    /// <summary>Where <paramref name="name"/> is found on the PATH; null where it is not.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name)).FirstOrDefault(File.Exists);
}
