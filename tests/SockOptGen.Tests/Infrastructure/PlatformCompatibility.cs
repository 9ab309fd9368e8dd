using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>The SDK's own analyzer for CA1416.</summary>
internal static class PlatformCompatibility
{
    /// <summary>What it reads of a project for all systems.</summary>
    public static readonly (string Name, string Value)[] Properties =
        [("TargetFramework", "net10.0"), ("TargetFrameworkIdentifier", ".NETCoreApp"), ("TargetFrameworkVersion", "v10.0"),
            ("_SupportedPlatformList", "Linux,macOS,Windows")];

    public static DiagnosticAnalyzer Create()
    {
        var sdks = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../sdk"));
        var folder = Directory.GetDirectories(sdks).Select(sdk => Path.Combine(sdk, "Sdks/Microsoft.NET.Sdk/analyzers"))
            .Last(Directory.Exists);
        var assembly = Assembly.LoadFrom(Path.Combine(folder, "Microsoft.CodeAnalysis.NetAnalyzers.dll"));
        var analyzer = assembly.GetTypes().Single(type => type.Name == "PlatformCompatibilityAnalyzer");
        return (DiagnosticAnalyzer)Activator.CreateInstance(analyzer)!;
    }
}
