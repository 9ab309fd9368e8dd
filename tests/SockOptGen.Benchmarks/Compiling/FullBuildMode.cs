using System.Globalization;
using SockOptGen.Benchmarks.Analyzing;
using SockOptGen.Benchmarks.Measuring;

namespace SockOptGen.Benchmarks.Compiling;

/// <summary>
/// Processor time of a cold full `dotnet build`, the compiler included, of one project as it is, with this package and with PolySharp,
/// a package of one small generator.
/// </summary>
internal static class FullBuildMode
{
    public static int Run(string[] args)
    {
        var rounds = args is [var first, ..] ? int.Parse(first, CultureInfo.InvariantCulture) : 5;
        var files = args is [_, var second, ..] ? int.Parse(second, CultureInfo.InvariantCulture) : 300;
        // With a configuration, two variants alone: more rounds of what is asked for in the same time.
        var only = args is [_, _, var third, ..] ? third : null;
        var root = Directory.CreateTempSubdirectory("build").FullName;
        var package = $"""
              <Import Project="{Repository("buildTransitive/SockOptGen.props")}" />
              <ItemGroup><Analyzer Include="{typeof(SocketOptionGenerator).Assembly.Location}" /></ItemGroup>
              <Import Project="{Repository("buildTransitive/SockOptGen.targets")}" />
            """;
        const string Levels = "<PropertyGroup><SockOptGenLevels>{0}</SockOptGenLevels></PropertyGroup>";
        const string PolySharp = """<ItemGroup><PackageReference Include="PolySharp" Version="1.15.0" PrivateAssets="all" /></ItemGroup>""";
        Variant[] variants =
        [
            .. new[] { "Release", "Debug" }.SelectMany(configuration => new Variant[]
            {
                new(configuration, "without", "", HasAccessors: false),
                new(configuration, "with the package", package, HasAccessors: true),
                new(configuration, "with the package, SockOptGenLevels=Tcp",
                    string.Format(CultureInfo.InvariantCulture, Levels, "Tcp") + package, HasAccessors: true),
                new(configuration, "with the package, SockOptGenLevels=All",
                    string.Format(CultureInfo.InvariantCulture, Levels, "All") + package, HasAccessors: true),
                new(configuration, "with PolySharp 1.15.0", PolySharp, HasAccessors: false),
            }),
        ];
        if (only is not null)
        {
            variants = [.. variants.Where(variant => variant.Configuration == only).Take(2)];
        }

        foreach (var variant in variants)
        {
            var folder = Path.Combine(root, variant.Folder);
            Write(folder, variant, files);
            ChildProcess.Milliseconds("dotnet", ["restore", folder]);
        }

        for (var i = 0; i < rounds; i++)
        {
            // Backwards every other time, so that a machine that becomes slower does not favour the first.
            foreach (var variant in i % 2 == 0 ? variants : [.. variants.Reverse()])
            {
                variant.Costs.Add(ChildProcess.Milliseconds("dotnet",
                [
                    "build", Path.Combine(root, variant.Folder), "--configuration", variant.Configuration,
                    "--no-restore", "--no-incremental", "--disable-build-servers", "-nodeReuse:false", "-p:UseSharedCompilation=false",
                    "-m:1",
                ]));
            }
        }

        var table = new Table($"{files} files", "", "ms of processor time, least", "ratio of the least",
            "ratio of the same round, median [quartiles]", "95 % interval of the median");
        foreach (var variant in variants)
        {
            var without = variants.First(other => other.Configuration == variant.Configuration).Costs;
            var ratios = variant.Costs.Zip(without, (with, without) => with / without).ToList();
            var (low, high) = Statistics.MedianInterval(ratios);
            table.Add(
                variant.Configuration, variant.Name,
                Statistics.Show(variant.Costs.Min(), "0"), Statistics.Show(variant.Costs.Min() / without.Min(), "0.000"),
                Statistics.Spread(ratios, "0.000"), $"{Statistics.Show(low, "0.000")} to {Statistics.Show(high, "0.000")}");
        }

        table.Print();
        Directory.Delete(root, recursive: true);
        return 0;
    }

    private static void Write(string folder, Variant variant, int files)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Product.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup>
              <PropertyGroup><ImplicitUsings>enable</ImplicitUsings><NuGetAudit>false</NuGetAudit></PropertyGroup>
            {variant.Project}
            </Project>
            """);
        // The calls of accessors do not compile without the package.
        var texts = GeneratedProject.Files(files)
            .Select(text => variant.HasAccessors ? text
                : string.Join('\n', text.Split('\n').Where(line => !line.Contains("SetTcp", StringComparison.Ordinal))))
            .ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"File{i}.cs")), texts[i]);
        }
    }

    /// <summary>A file of the package's project; the benchmarks run where they were built.</summary>
    private static string Repository(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "src/SockOptGen.Package", path);
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException("The benchmarks have to stay in the repository that built them.", path);
    }

    /// <param name="Configuration">Debug, for which all accessors are emitted, or Release, for which those in use are.</param>
    /// <param name="Name">What the table calls it.</param>
    /// <param name="Project">What it adds to the project file.</param>
    /// <param name="HasAccessors">Whether the sources call some.</param>
    private sealed record Variant(string Configuration, string Name, string Project, bool HasAccessors)
    {
        public string Folder { get; } = string.Concat((Configuration + Name).Where(char.IsLetterOrDigit));

        public List<double> Costs { get; } = [];
    }
}
