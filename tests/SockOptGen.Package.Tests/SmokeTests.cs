namespace SockOptGen.Package.Tests;

public class SmokeTests
{
    [Fact]
    public void T() => Assert.True(File.Exists("/etc/hosts"));
}
