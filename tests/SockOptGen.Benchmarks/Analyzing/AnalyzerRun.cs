using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Benchmarks.Compiling;
using SockOptGen.Benchmarks.Measuring;

namespace SockOptGen.Benchmarks.Analyzing;

/// <summary>Analyzers over a compilation, one after another, and the time that the driver counts for each.</summary>
internal static class AnalyzerRun
{
    private const string PlatformCompatibility = "Microsoft.NetCore.Analyzers.InteropServices.PlatformCompatibilityAnalyzer";

    /// <summary>All analyzers of the package, whichever those are.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Ours { get; } =
    [
        .. typeof(SocketOptionGenerator).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>CA1416, as the SDK brings it.</summary>
    public static DiagnosticAnalyzer Ca1416 { get; } = (DiagnosticAnalyzer)Activator.CreateInstance(
        Assembly.LoadFrom(Path.Combine(Sdk.Folder, "Sdks/Microsoft.NET.Sdk/analyzers/Microsoft.CodeAnalysis.NetAnalyzers.dll"))
            .GetType(PlatformCompatibility, throwOnError: true)!)!;

    /// <summary>Milliseconds of each of <paramref name="analyzers"/> by name, and the number of what all of them report.</summary>
    public static Dictionary<string, double> Of(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers,
        out ImmutableArray<Diagnostic> found)
    {
        Cost.Settle();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new BuildProperties(Subject.DefaultProperties)),
            onAnalyzerException: static (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer} failed.", exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: true);
        var run = compilation.WithAnalyzers(analyzers, options);
        // Whoever asks first has the references bound, and the time is counted for it; the compiler needs them anyway.
        _ = run.Compilation.SourceModule.ReferencedAssemblySymbols;
        found = run.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        return analyzers.ToDictionary(
            analyzer => analyzer.GetType().Name,
            analyzer =>
                run.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter()
                    .GetResult().ExecutionTime.TotalMilliseconds);
    }
}
