using System.Text.RegularExpressions;
using System.Xml.Linq;
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

    /// <summary>One place has it: the others are told when they are behind.</summary>
    [Theory]
    [InlineData("README.md", "SockOptGen@")]
    [InlineData("CHANGELOG.md", "# Changes\n\n## ")]
    public void Version_is_that_of_the_build(string file, string before)
    {
        var version = XDocument.Load(Repository.Find("Directory.Build.props")).Descendants("Version").Single().Value;

        Assert.Matches($"{Regex.Escape(before + version)}[^0-9.]", File.ReadAllText(Repository.Find(file)));
    }
}
