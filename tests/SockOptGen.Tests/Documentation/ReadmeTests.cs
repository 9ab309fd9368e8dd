using SockOptGen.Catalogue.Loading;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Documentation;

public class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("CHANGELOG.md")]
    public void Counts_are_those_of_the_catalogue(string file)
    {
        var text = File.ReadAllText(Repository.Find(file));

        Assert.Contains($"{BuiltInCatalogue.Linked.Options.Length} typed options at {BuiltInCatalogue.File.Levels.Length} levels", text,
            StringComparison.Ordinal);
    }
}
