namespace SockOptGen.Sockets.Tests;

internal static class OnLinux
{
    /// <summary>Skips a test that knows what Linux in particular does.</summary>
    public static void Only() => Assert.SkipUnless(OperatingSystem.IsLinux(), "It compares with what Linux does.");
}
