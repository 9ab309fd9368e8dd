using System.Runtime.CompilerServices;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>Compares text with a committed file, in Verify's naming, so that Verify could take this place.</summary>
internal static class Snapshot
{
    /// <summary>
    /// Compares <paramref name="actual"/> with Snapshots/<paramref name="name"/>.verified.cs. A difference leaves a
    /// .received.cs beside it; with SOCKOPTGEN_ACCEPT=1 in the environment the verified file is written instead.
    /// </summary>
    public static void Verify(string actual, string name, [CallerFilePath] string testFile = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(testFile))!, "Snapshots");
        var verified = Path.Combine(folder, $"{name}.verified.cs");
        var received = Path.Combine(folder, $"{name}.received.cs");
        if (Environment.GetEnvironmentVariable("SOCKOPTGEN_ACCEPT") == "1")
        {
            File.WriteAllText(verified, actual);
        }

        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (expected != actual)
        {
            File.WriteAllText(received, actual);
            Assert.Fail($"{verified} is not what was emitted; compare it with {received}, and accept with SOCKOPTGEN_ACCEPT=1.");
        }

        File.Delete(received);
    }
}
