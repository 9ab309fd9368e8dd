using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SockOptGen.Package.Tests;

/// <summary>What lies in the .nupkg.</summary>
public sealed partial class PackageContentTests(PackedPackage package)
{
    [Fact]
    public void It_holds_these_files_and_no_others()
    {
        using var zip = ZipFile.OpenRead(package.File);

        // Beside the entries by which NuGet describes the container itself.
        var files = zip.Entries.Select(entry => entry.FullName)
            .Where(name => name != "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) &&
                !name.StartsWith("package/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "README.md",
                "SockOptGen.nuspec",
                "analyzers/dotnet/cs/SockOptGen.CodeFixes.dll",
                "analyzers/dotnet/cs/SockOptGen.dll",
                "buildTransitive/SockOptGen.Used.globalconfig",
                "buildTransitive/SockOptGen.props",
                "buildTransitive/SockOptGen.targets",
                .. Pages().Append("docs/index.html").Order(StringComparer.Ordinal),
                "icon.png",
                "schema/options.schema.json",
            ],
            files);
    }

    [Fact]
    public void Packing_makes_one_package_and_says_nothing()
    {
        Assert.Equal([package.File], Directory.GetFiles(package.Feed));
        Assert.Empty(BuildMessage.Parse(package.Log));
    }

    [Fact]
    public void No_project_packs_but_this_and_the_tool()
    {
        var projects = new[] { "src", "tests", "samples" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories))
            .Where(file => XDocument.Load(file).Descendants("IsPackable").Any(element => element.Value == "true"))
            .Select(Path.GetFileName);

        Assert.Equal("false",
            XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("IsPackable").Single().Value);
        Assert.Equal(["SockOptGen.Package.csproj", "SockOptGen.Tool.csproj"], projects.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_is_a_development_dependency_without_dependencies()
    {
        var metadata = Metadata();

        Assert.Equal("SockOptGen", metadata("id")?.Value);
        Assert.Equal("true", metadata("developmentDependency")?.Value);
        Assert.Null(metadata("dependencies"));
        Assert.Null(metadata("frameworkReferences"));
    }

    [Fact]
    public void It_says_what_it_is_and_under_which_license()
    {
        var metadata = Metadata();

        Assert.Equal("MIT", metadata("license")?.Value);
        Assert.Equal("expression", metadata("license")?.Attribute("type")?.Value);
        Assert.Equal("README.md", metadata("readme")?.Value);
        Assert.Contains("socket", metadata("description")?.Value);
        Assert.Contains("setsockopt", metadata("tags")?.Value);
        Assert.Equal("icon.png", metadata("icon")?.Value);
        Assert.StartsWith("SockOptGen: ", metadata("title")?.Value);
    }

    [Fact]
    public void Release_notes_are_the_first_section_of_the_changes()
    {
        var section = File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md")).Split("\n## ")[1];
        var text = section[section.IndexOf("\n\n", StringComparison.Ordinal)..].Trim();

        Assert.Equal(text, Metadata()("releaseNotes")?.Value.Trim());
    }

    [Fact]
    public void Icon_is_a_picture_of_128_by_128()
    {
        var icon = Read("icon.png").AsSpan();

        Assert.Equal("PNG"u8, icon[1..4]);
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(icon[16..]), BinaryPrimitives.ReadInt32BigEndian(icon[20..])));
    }

    [Fact]
    public void Pages_have_no_link_that_leads_out_of_the_package()
    {
        foreach (var page in Pages().Append("README.md"))
        {
            var (text, folder) = (Encoding.UTF8.GetString(Read(page)), Path.GetDirectoryName(page)!);
            var links = RelativeLink().Matches(text).Select(match => match.Groups[1].Value.Split('#')[0]);

            Assert.All(links, link => Assert.Contains(
                Path.GetRelativePath(".", Path.Combine(folder, link)).Replace('\\', '/'), Pages(), StringComparer.Ordinal));
        }

        Assert.DoesNotMatch(RelativeLink(), Encoding.UTF8.GetString(Read("README.md")));
        Assert.Contains("(all settings)", Encoding.UTF8.GetString(Read("README.md")), StringComparison.Ordinal);
        // Nor does it show a picture.
        Assert.DoesNotContain("![", Encoding.UTF8.GetString(Read("README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_lead_to_the_address_of_the_repository_where_there_is_one()
    {
        var folder = Directory.CreateTempSubdirectory("SockOptGen.Package.Tests.");
        (await DotnetCommand.RunAsync(Repository.Root, "msbuild", Path.Combine("src", "SockOptGen.Package"), "-t:AddPages",
            "-p:RepositoryUrl=https://example.org/net/sockoptgen.git", $"-p:IntermediateOutputPath={folder.FullName}/")).ShouldSucceed();
        string PageOf(string name) => File.ReadAllText(Path.Combine(folder.FullName, "pages", name));

        Assert.DoesNotMatch(RelativeLink(), PageOf("README.md"));
        Assert.Contains("[all settings](https://example.org/net/sockoptgen/blob/HEAD/docs/settings.md)", PageOf("README.md"),
            StringComparison.Ordinal);
        Assert.Contains("](https://example.org/net/sockoptgen/blob/HEAD/options.schema.json)", PageOf("docs/rules/SOCK0001.md"),
            StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("SockOptGen.dll")]
    [InlineData("SockOptGen.CodeFixes.dll")]
    public void Assembly_has_its_symbols_and_names_no_folder_of_this_machine(string name)
    {
        using var assembly = new PEReader(new MemoryStream(Read($"analyzers/dotnet/cs/{name}")));
        var embedded = assembly.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        var symbols = provider.GetMetadataReader();

        var names = symbols.Documents.Select(document => symbols.GetString(symbols.GetDocument(document).Name)).ToList();
        Assert.Contains(names, name => name.StartsWith("/_/src/", StringComparison.Ordinal));
        Assert.DoesNotContain(names, name => name.StartsWith(Repository.Root, StringComparison.Ordinal));
    }

    [Fact]
    public void It_names_no_repository_when_the_build_gave_none()
    {
        var metadata = Metadata();

        Assert.Null(metadata("repository"));
        Assert.Null(metadata("projectUrl"));
    }

    [Theory]
    [InlineData("docs/index.html", "docs/index.html")]
    [InlineData("docs/snapshot.md", "docs/snapshot.md")]
    [InlineData("docs/rules/SOCK1005.md", "docs/rules/SOCK1005.md")]
    [InlineData("icon.png", "src/SockOptGen.Package/icon.png")]
    [InlineData("schema/options.schema.json", "options.schema.json")]
    public void A_file_of_the_repository_is_packed_as_it_is(string packed, string source)
    {
        Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.Root, source)), Read(packed));
    }

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));

    [GeneratedRegex(@"\]\((?!https?:|#)([^)\s]+)\)")]
    private static partial Regex RelativeLink();

    private byte[] Read(string entry)
    {
        using var zip = ZipFile.OpenRead(package.File);
        using var stream = zip.GetEntry(entry)!.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private Func<string, XElement?> Metadata()
    {
        using var zip = ZipFile.OpenRead(package.File);
        using var stream = zip.GetEntry("SockOptGen.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        return name => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name);
    }
}
