using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Platforms;

/// <summary>The platform compatibility analyzer (CA1416) of the SDK that runs the tests.</summary>
internal static class SdkAnalyzer
{
    private static readonly string? s_path = Find();

    // What the SDK tells it about a project for every system.
    private static readonly TestOptions s_options = new(
        ("TargetFramework", "net10.0"),
        ("TargetFrameworkIdentifier", ".NETCoreApp"),
        ("TargetFrameworkVersion", "v10.0"),
        ("_SupportedPlatformList", "Linux,macOS,Windows"));

    /// <summary>Where CA1416 reports in <paramref name="compilation"/>.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(Compilation compilation)
    {
        Assert.SkipUnless(s_path is not null, "The SDK's analyzers are not beside the runtime that runs the tests.");
        var type = Assembly.LoadFrom(s_path).GetType("Microsoft.NetCore.Analyzers.InteropServices.PlatformCompatibilityAnalyzer",
            throwOnError: true)!;
        var analysis = compilation.WithAnalyzers([(DiagnosticAnalyzer)Activator.CreateInstance(type)!], new AnalyzerOptions([], s_options));
        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.All(diagnostics, diagnostic => Assert.Equal("CA1416", diagnostic.Id));
        return diagnostics;
    }

    private static string? Find()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var sdks = Path.Combine(root, "sdk");
        return !Directory.Exists(sdks) ? null : Directory.GetDirectories(sdks).OrderDescending(StringComparer.Ordinal)
            .Select(sdk => Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers", "Microsoft.CodeAnalysis.NetAnalyzers.dll"))
            .FirstOrDefault(File.Exists);
    }
}
