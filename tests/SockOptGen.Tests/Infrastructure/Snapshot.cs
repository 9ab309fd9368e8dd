namespace SockOptGen.Tests.Infrastructure;

/// <summary>Compares text with a committed file, in Verify's naming, so that Verify could take this place.</summary>
internal static class Snapshot
{
    /// <summary>Compares <paramref name="actual"/> with Snapshots/<paramref name="name"/>.verified.cs.</summary>
    public static void Verify(string actual, string name) =>
        CommittedFile.Verify(actual, Repository.Find($"tests/SockOptGen.Tests/Snapshots/{name}.verified.cs"));
}
