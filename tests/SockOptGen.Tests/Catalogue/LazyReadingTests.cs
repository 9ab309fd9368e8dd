using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Analysis;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Catalogue;

/// <summary>Which files of the built-in catalogue a project has read, in a freshly loaded assembly, as in a new compiler process.</summary>
public class LazyReadingTests
{
    private const string Mapped =
        """
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
        _ = socket.NoDelay;
        socket.SetTcpKeepIdle(default);
        socket.IOControl(IOControlCode.KeepAliveValues, null, null);
        """;

    [Theory]
    [InlineData("", "")]
    [InlineData("Default", "")]
    [InlineData("Tcp;SOL_SOCKET", "")]
    [InlineData("Default;Sctp", "sctp")]
    [InlineData("ipv6, SOL_CAN_RAW", "can")]
    [InlineData("IpVs", "netfilter")]
    public void Generator_reads_what_the_levels_want(string levels, string families) =>
        Assert.Equal(families.Split(',', StringSplitOptions.RemoveEmptyEntries), new FreshAssembly().Generate(levels).FamiliesRead);

    [Fact]
    public void Generator_reads_everything_for_all_levels_and_for_catalogues_of_the_project()
    {
        var all = BuiltInCatalogue.Core.Families.Select(family => family.Name);

        Assert.Equal(all, new FreshAssembly().Generate("All").FamiliesRead);
        Assert.Equal(all, new FreshAssembly().Generate("", new TestFile("/project/my.sockopt.json", "{ }")).FamiliesRead);
    }

    /// <summary>Families that do not have the number at that level are not read.</summary>
    [Theory]
    [InlineData(Mapped, "")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(1, 20, new byte[4]);", "")]
    [InlineData("socket.SetRawSocketOption(6, 4, new byte[4]);", "")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(6, 19, new byte[1]);", "tcp-repair")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(132, 3, new byte[1]);", "sctp")]
    public async Task Analyzers_read_families_with_a_raw_number(string source, string families)
    {
        var assembly = new FreshAssembly();

        var diagnostics = await assembly.AnalyzeAsync(source);

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id.StartsWith("SOCK", StringComparison.Ordinal));
        Assert.Equal(families.Split(',', StringSplitOptions.RemoveEmptyEntries), assembly.FamiliesRead);
    }

    [Fact]
    public async Task Settings_are_checked_without_them()
    {
        var assembly = new FreshAssembly();

        Assert.Empty(await assembly.AnalyzeSettingsAsync("TcpStacks;Sctp;SOL_PACKET"));
        Assert.Contains("TcpStacks", Assert.Single(await assembly.AnalyzeSettingsAsync("TcpStaks")).GetMessage(), StringComparison.Ordinal);
        Assert.Empty(assembly.FamiliesRead);
    }

    private sealed class FreshAssembly
    {
        private readonly Assembly _assembly =
            new AssemblyLoadContext(null).LoadFromAssemblyPath(typeof(SocketOptionGenerator).Assembly.Location);

        public IEnumerable<string> FamiliesRead => Files()
            .Where(file => Of<bool>(file, nameof(BuiltInFile.IsRead)))
            .Select(file => Path.GetFileNameWithoutExtension(Of<string>(file, nameof(BuiltInFile.Path))))
            .Except(["options"]);

        public FreshAssembly Generate(string levels, params ImmutableArray<AdditionalText> files)
        {
            var generator = (IIncrementalGenerator)Create(typeof(SocketOptionGenerator));
            var project = new TestProject();
            var options = new TestOptions(("SockOptGenLevels", levels));
            var driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], files, project.ParseOptions, options);
            var result = driver.RunGenerators(project.CreateCompilation(), TestContext.Current.CancellationToken).GetRunResult();
            Assert.NotEmpty(result.GeneratedTrees);
            return this;
        }

        public Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string source)
        {
            var project = new TestProject
            {
                Source = $"using System; using System.Net.Sockets; class C {{ void M(Socket socket) {{ {source} }} }}",
            };
            return project.AnalyzeAsync(project.Run().Compilation, (DiagnosticAnalyzer)Create(typeof(SocketCallAnalyzer)));
        }

        public Task<ImmutableArray<Diagnostic>> AnalyzeSettingsAsync(string levels)
        {
            var project = new TestProject { Properties = [("SockOptGenLevels", levels)] };
            return project.AnalyzeAsync(project.CreateCompilation(), (DiagnosticAnalyzer)Create(typeof(SettingsAnalyzer)));
        }

        private object Create(Type type) => Activator.CreateInstance(_assembly.GetType(type.FullName!, throwOnError: true)!)!;

        private IEnumerable<object> Files() => (IEnumerable<object>)_assembly
            .GetType(typeof(BuiltInCatalogue).FullName!, throwOnError: true)!
            .GetProperty(nameof(BuiltInCatalogue.Files))!.GetValue(null)!;

        private static T Of<T>(object file, string property) => (T)file.GetType().GetProperty(property)!.GetValue(file)!;
    }
}
