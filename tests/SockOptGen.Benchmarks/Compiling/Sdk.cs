namespace SockOptGen.Benchmarks.Compiling;

/// <summary>The SDK that this process's runtime belongs to.</summary>
internal static class Sdk
{
    public static string Folder { get; } =
        new DirectoryInfo(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../sdk"))
        .GetDirectories().MaxBy(sdk => sdk.LastWriteTimeUtc)!.FullName;
}
