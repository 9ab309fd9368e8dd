using System.Runtime.CompilerServices;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>Compares text with a committed file, in Verify's naming, so that Verify could take this place.</summary>
internal static class Snapshot
{
    /// <summary>Compares <paramref name="actual"/> with Snapshots/<paramref name="name"/>.verified.cs.</summary>
    public static void Verify(string actual, string name, [CallerFilePath] string testFile = "") =>
        CommittedFile.Verify(actual, Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(testFile))!, "Snapshots", $"{name}.verified.cs"));
}
