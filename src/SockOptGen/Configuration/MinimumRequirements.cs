using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SockOptGen.Configuration;

/// <summary>The oldest language and framework that the emitted code compiles with.</summary>
internal static class MinimumRequirements
{
    // By number: 12.0 is 1200 and "preview" is above every other, whatever this Roslyn calls them.
    private const int LanguageVersion = 1200;
    private const int FrameworkMajor = 8;

    /// <summary>What of the project is below the floor, in words; null where nothing is.</summary>
    public static string? Violation(ParseOptions parseOptions, AnalyzerConfigOptions options)
    {
        if (parseOptions is CSharpParseOptions csharp && (int)csharp.LanguageVersion < LanguageVersion)
        {
            return $"C# {csharp.LanguageVersion.ToDisplayString()} is below C# 12";
        }

        var framework = TargetFramework.Read(options);
        return framework.IsDotnet && !(framework.Version?.Major < FrameworkMajor && framework.Identifier.Length != 0)
            ? null
            : $"{framework.Identifier} {SettingsReader.Value(options, "TargetFrameworkVersion")} is below .NET 8";
    }
}
