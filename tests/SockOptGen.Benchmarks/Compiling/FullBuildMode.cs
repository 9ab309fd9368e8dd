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
        var root = Directory.CreateTempSubdirectory("build").FullName;
        var package = $"""
              <Import Project="{Repository("buildTransitive/SockOptGen.props")}" />
              <ItemGroup><Analyzer Include="{typeof(SocketOptionGenerator).Assembly.Location}" /></ItemGroup>
              <Import Project="{Repository("buildTransitive/SockOptGen.targets")}" />
            """;
        (string Name, string Project)[] variants =
        [
            ("without", ""),
            ("with the package", package),
            ("with the package, SockOptGenLevels=Tcp", "<PropertyGroup><SockOptGenLevels>Tcp</SockOptGenLevels></PropertyGroup>" + package),
            ("with PolySharp 1.15.0", """<ItemGroup><PackageReference Include="PolySharp" Version="1.15.0" PrivateAssets="all" /></ItemGroup>"""),
        ];
        var costs = new Dictionary<string, List<double>>();
        foreach (var (name, project) in variants)
        {
            costs[name] = [];
            Write(Path.Combine(root, Folder(name)), project, files);
            ChildProcess.Milliseconds("dotnet", ["restore", Path.Combine(root, Folder(name))]);
        }

        for (var i = 0; i < rounds; i++)
        {
            foreach (var (name, _) in variants)
            {
                costs[name].Add(ChildProcess.Milliseconds("dotnet",
                [
                    "build", Path.Combine(root, Folder(name)), "--no-restore", "--no-incremental", "--disable-build-servers", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-m:1",
                ]));
            }
        }

        var table = new Table($"{files} files", "ms of processor time, least", "ratio of the least", "ratio of the same round, median [quartiles]");
        foreach (var (name, _) in variants)
        {
            var ratios = costs[name].Zip(costs["without"], (with, without) => with / without).ToList();
            table.Add(name, Statistics.Show(costs[name].Min(), "0"), Statistics.Show(costs[name].Min() / costs["without"].Min(), "0.000"), Statistics.Spread(ratios, "0.000"));
        }

        table.Print();
        Directory.Delete(root, recursive: true);
        return 0;
    }

    private static void Write(string folder, string project, int files)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Product.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings><NuGetAudit>false</NuGetAudit></PropertyGroup>
            {project}
            </Project>
            """);
        // Without accessors, so that it compiles without the package too.
        var texts = GeneratedProject.Files(files).Select(text => string.Join('\n', text.Split('\n').Where(line => !line.Contains("SetTcp", StringComparison.Ordinal)))).ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"File{i}.cs")), texts[i]);
        }
    }

    private static string Folder(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

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
}
