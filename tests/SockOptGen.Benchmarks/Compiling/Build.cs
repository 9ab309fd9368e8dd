using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using SockOptGen.Benchmarks.Measuring;

namespace SockOptGen.Benchmarks.Compiling;

/// <summary>One compilation from nothing, in the steps that the compiler takes it in.</summary>
internal sealed class Build(Subject subject)
{
    private readonly CSharpParseOptions _parseOptions = Project.ParseOptions(subject.WritesDocumentation);
    private Compilation? _compilation;

    /// <summary>The trees that the generator added.</summary>
    public IReadOnlyList<SyntaxTree> Generated { get; private set; } = [];

    /// <summary>Everything, with nothing between the steps.</summary>
    public static Cost Whole(Subject subject) => Cost.Of(() =>
    {
        var build = new Build(subject);
        build.Generate();
        build.Declare();
        build.Emit();
    });

    /// <summary>The cost of each step, by name.</summary>
    public static Dictionary<string, Cost> Steps(Subject subject)
    {
        Cost.Settle();
        var build = new Build(subject);
        var steps = new Dictionary<string, Cost> { ["generate"] = Cost.OfUnsettled(build.Generate) };
        // The driver leaves parsing to whoever asks for a tree first.
        steps["parse"] = Cost.OfUnsettled(build.Parse);
        steps["declare"] = Cost.OfUnsettled(build.Declare);
        // Emitting binds the bodies again, so that binding is not paid for in advance.
        steps["bind"] = Cost.OfUnsettled(build.Bind);
        steps["embed"] = Cost.OfUnsettled(build.Embed);
        steps["bind, emit and embed"] = Cost.OfUnsettled(() => build.Emit());
        return steps;
    }

    public void Generate()
    {
        var compilation = Project.Create(_parseOptions);
        _compilation = compilation;
        if (subject.Properties is { } properties)
        {
            CSharpGeneratorDriver
                .Create([new SocketOptionGenerator().AsSourceGenerator()], subject.Catalogues, _parseOptions,
                    new BuildProperties(properties))
                .RunGeneratorsAndUpdateCompilation(compilation, out _compilation, out var diagnostics);
            Require(diagnostics.IsEmpty, diagnostics);
            Generated = [.. _compilation.SyntaxTrees.Except(compilation.SyntaxTrees)];
        }
    }

    private void Parse()
    {
        foreach (var tree in Generated)
        {
            tree.GetRoot();
        }
    }

    private void Declare()
    {
        var diagnostics = _compilation!.GetDeclarationDiagnostics();
        Require(!diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), diagnostics);
    }

    private void Bind() => ((CSharpCompilation)_compilation!).GetMethodBodyDiagnostics();

    private void Embed() => _ = EmbeddedTexts();

    /// <summary>Emits the program, and answers how many bytes it has.</summary>
    public long Emit()
    {
        var assembly = new MemoryStream();
        var result = _compilation!.Emit(
            assembly,
            new MemoryStream(),
            xmlDocumentationStream: subject.WritesDocumentation ? new MemoryStream() : null,
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb),
            embeddedTexts: EmbeddedTexts());
        Require(result.Success, result.Diagnostics);
        return assembly.Length;
    }

    /// <summary>The compiler puts generated sources into the PDB, compressed.</summary>
    private List<EmbeddedText> EmbeddedTexts() => [.. Generated.Select(tree => EmbeddedText.FromSource(tree.FilePath, tree.GetText()))];

    private static void Require(bool condition, ImmutableArray<Diagnostic> diagnostics)
    {
        if (!condition)
        {
            throw new InvalidOperationException(string.Join('\n', diagnostics.Take(10)));
        }
    }
}
