using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>Gives a workspace the generator of this repository.</summary>
internal sealed class GeneratorReference : AnalyzerReference
{
    // A workspace knows it by reference.
    private readonly ImmutableArray<ISourceGenerator> _generators = [new SocketOptionGenerator().AsSourceGenerator()];

    public override string? FullPath => null;

    public override object Id { get; } = new();

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;
}
