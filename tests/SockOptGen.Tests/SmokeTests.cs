namespace SockOptGen.Tests;

public class SmokeTests
{
    [Fact]
    public void T() => Assert.NotEqual(0, Catalogue.BuiltInCatalogue.Linked.Options.Length);
}
