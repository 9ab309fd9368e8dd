using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SockOptGen.Ide.Tests.Editor;

/// <summary>The package among all that a project references.</summary>
internal static class PackageUnderTest
{
    public static bool IsFrom(AnalyzerReference reference) =>
        reference.FullPath is { } path && Path.GetFileName(path).StartsWith("SockOptGen", StringComparison.Ordinal);

    public static IEnumerable<ISourceGenerator> Generators(Project project) =>
        project.AnalyzerReferences.Where(IsFrom).SelectMany(reference => reference.GetGenerators(project.Language));

    public static IEnumerable<DiagnosticAnalyzer> Analyzers(Project project) =>
        project.AnalyzerReferences.Where(IsFrom).SelectMany(reference => reference.GetAnalyzers(project.Language));
}
