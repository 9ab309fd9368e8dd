using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Configuration;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>A project with the generator: its sources, its catalogues and its properties.</summary>
internal sealed record TestProject
{
    internal static readonly ImmutableArray<MetadataReference> References =
        [.. Directory.GetFiles(System.IO.Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Where(IsManaged)
            .Select(path => MetadataReference.CreateFromFile(path))];

    // What comes of the built-in catalogue alone is the same whatever the source, so that the tests share it.
    private static readonly ConcurrentDictionary<string, Lazy<GeneratorRun>> s_runs = new();

    /// <summary>What it is compiled against.</summary>
    public ImmutableArray<MetadataReference> Framework { get; init; } = References;

    public string Source { get; init; } = "";

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp12;

    public ImmutableArray<TestFile> Files { get; init; } = [];

    public ImmutableArray<(string Name, string Value)> Properties { get; init; } = [];

    /// <summary>A library for .NET Standard 2.0, with what the SDK says of one; other targets of it with commas.</summary>
    public static TestProject ForNetStandard(string targets = "") => new()
    {
        Framework = NetStandard.References,
        LanguageVersion = LanguageVersion.CSharp7_3,
        Properties =
        [
            ("TargetFrameworkIdentifier", ".NETStandard"), ("TargetFrameworkVersion", "v2.0"), ("TargetPlatformIdentifier", "Windows"),
            ("SockOptGenTargetFrameworks", targets),
        ],
    };

    public CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode.Diagnose);

    /// <summary>A project with a catalogue, and with one small built-in level beside it.</summary>
    public static TestProject WithCatalogue(string json) => new()
    {
        Files = [new TestFile("/project/my.sockopt.json", json)],
        Properties = [("SockOptGenLevels", "Udp")],
    };

    public CSharpCompilation CreateCompilation() => CSharpCompilation.Create(
        "Test",
        [ParseSource()],
        Framework,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions:
                LanguageVersion < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : NullableContextOptions.Enable,
            checkOverflow: true)
            .WithSpecificDiagnosticOptions([new("CS1591", ReportDiagnostic.Suppress)]));

    public GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [new SocketOptionGenerator().AsSourceGenerator()],
        Files,
        ParseOptions,
        new TestOptions([.. Properties]),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    // With files, or where what is emitted depends on the source, a run is the test's own.
    private bool IsShared => Files.IsEmpty &&
        !Properties.Any(property => property.Name is SettingsReader.EmitsUsedProperty or SettingsReader.EmitProperty);

    /// <summary>Runs the generator twice, asserts that the second run found everything cached, and returns what was emitted.</summary>
    public GeneratorRun Run()
    {
        if (!IsShared || Source.Length == 0)
        {
            return IsShared ? Shared() : RunAlone();
        }

        var shared = Shared();
        return shared with { Compilation = shared.Compilation.ReplaceSyntaxTree(shared.Compilation.SyntaxTrees[0], ParseSource()) };
    }

    private GeneratorRun Shared()
    {
        var key = $"{LanguageVersion} {Framework.Length}\n{string.Join('\n', Properties)}";
        return s_runs.GetOrAdd(key, _ => new Lazy<GeneratorRun>((this with { Source = "" }).RunAlone)).Value;
    }

    private GeneratorRun RunAlone()
    {
        var compilation = CreateCompilation();
        var driver = CreateDriver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        Steps.AssertAllCached(driver.RunGenerators(compilation.Clone(), TestContext.Current.CancellationToken).GetRunResult());
        var result = driver.GetRunResult();
        Assert.Empty(result.Diagnostics);
        return new GeneratorRun(compilation.AddSyntaxTrees(result.GeneratedTrees), result);
    }

    /// <summary>What the analyzers of this repository say.</summary>
    public Task<ImmutableArray<Diagnostic>> AnalyzeAsync() =>
        AnalyzeAsync(CreateCompilation(), new SockOptGen.Analysis.CatalogueAnalyzer(), new SockOptGen.Analysis.SettingsAnalyzer());

    /// <summary>What <paramref name="analyzers"/> say about <paramref name="compilation"/>, with the files
    /// and properties of this project.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(CSharpCompilation compilation,
        params ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        return Ordered(await WithAnalyzers(compilation, analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>What <paramref name="analyzer"/> says about the source alone, as an editor asks for one file: what was emitted beside it
    /// is not gone through.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeSourceAsync(CSharpCompilation compilation, DiagnosticAnalyzer analyzer)
    {
        var source = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
        return Ordered(await WithAnalyzers(compilation, [analyzer])
            .GetAnalyzerSemanticDiagnosticsAsync(source, filterSpan: null, TestContext.Current.CancellationToken));
    }

    private CompilationWithAnalyzers WithAnalyzers(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        compilation.WithAnalyzers(analyzers, new AnalyzerOptions([.. Files], new TestOptions([.. Properties])));

    private static ImmutableArray<Diagnostic> Ordered(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)
            .ThenBy(d => d.Id, StringComparer.Ordinal)];

    private SyntaxTree ParseSource() =>
        CSharpSyntaxTree.ParseText(Source, ParseOptions, "Program.cs", cancellationToken: TestContext.Current.CancellationToken);

    private static bool IsManaged(string path)
    {
        try
        {
            return System.Reflection.AssemblyName.GetAssemblyName(path) is not null;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
