namespace SockOptGen.TestSupport;

/// <summary>A file of the repository that a test writes: the test fails while the two differ.</summary>
public static class CommittedFile
{
    /// <summary>Whether a test writes what it got to the committed file: SOCKOPTGEN_ACCEPT=1 in the environment.</summary>
    public static bool IsAccepted { get; } = Environment.GetEnvironmentVariable("SOCKOPTGEN_ACCEPT") == "1";

    /// <summary>Compares <paramref name="actual"/> with <paramref name="path"/>, or writes it there with
    /// SOCKOPTGEN_ACCEPT=1 in the environment.</summary>
    public static void Verify(string actual, string path)
    {
        var received = path.Contains(".verified.", StringComparison.Ordinal)
            ? path.Replace(".verified.", ".received.", StringComparison.Ordinal)
            : Path.ChangeExtension(path, ".received" + Path.GetExtension(path));
        if (IsAccepted)
        {
            File.WriteAllText(path, actual);
        }

        if ((File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "") != actual)
        {
            File.WriteAllText(received, actual);
            Assert.Fail($"{path} is not what the test wrote; compare it with {received}, and accept that with SOCKOPTGEN_ACCEPT=1.");
        }

        File.Delete(received);
    }
}
