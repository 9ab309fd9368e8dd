using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>What a run of the generator emitted.</summary>
internal sealed record GeneratorRun(CSharpCompilation Compilation, GeneratorDriverRunResult Result)
{
    public IReadOnlyList<string> HintNames => [.. Result.Results.Single().GeneratedSources.Select(source => source.HintName)];

    /// <summary>The text of the emitted file <paramref name="hintName"/>.</summary>
    public string this[string hintName] =>
        Result.Results.Single().GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    /// <summary>All accessors' text.</summary>
    public string AllText => string.Concat(Result.Results.Single().GeneratedSources.Select(source => source.SourceText.ToString()));

    /// <summary>Sources and emitted text as a program that runs.</summary>
    public Assembly Load() => AssemblyImage.Load(Compilation);

    /// <summary>Asserts that sources and emitted text compile without a single warning, documentation included.</summary>
    public GeneratorRun AssertCompiles()
    {
        Assert.Empty(Compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(d => d.Severity >= DiagnosticSeverity.Warning));
        return this;
    }
}
