namespace SockOptGen.TestSupport;

/// <summary>
/// The tests that take long: emulators, native compilation, most builds with the package, planted mistakes of whole suites and large
/// random runs. CONTRIBUTING.md names the switch, and .ci/run sets it.
/// </summary>
public static class AllTests
{
    /// <summary>The environment variable that asks for them.</summary>
    public const string Switch = "SOCKOPTGEN_ALL_TESTS";

    /// <summary>Whether they are asked for.</summary>
    public static bool AreWanted { get; } = Environment.GetEnvironmentVariable(Switch) == "1";

    /// <summary>Skips the running test unless they are asked for.</summary>
    public static void Only() => Assert.SkipUnless(AreWanted, $"Takes long: runs with {Switch}=1 in the environment.");
}
