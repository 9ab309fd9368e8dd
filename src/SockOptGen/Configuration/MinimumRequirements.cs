using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SockOptGen.Configuration;

/// <summary>What of a project is older than the emitted code needs.</summary>
/// <param name="Found">What it has instead: ".NET Standard 2.0 and C# 7.3".</param>
/// <param name="IsFramework">Whether that is the framework, and not the language alone.</param>
internal sealed record MinimumRequirements(string Found, bool IsFramework)
{
    /// <summary>The oldest framework that the emitted code compiles for.</summary>
    public const int FrameworkMajor = 8;

    // By number: 12.0 is 1200 and "preview" is above every other, whatever this Roslyn calls them.
    private const int LanguageVersion = 1200;

    /// <summary>What is missing; null where nothing is.</summary>
    public static MinimumRequirements? Violation(ParseOptions parseOptions, AnalyzerConfigOptions options)
    {
        var framework = TargetFramework.Read(options);
        var isOldFramework = framework.IsBefore(FrameworkMajor);
        var language = parseOptions is CSharpParseOptions { LanguageVersion: var version } && (int)version < LanguageVersion
            ? $"C# {version.ToDisplayString()}" : null;
        return (isOldFramework, language) switch
        {
            (true, null) => new(framework.DisplayName, IsFramework: true),
            (true, { }) => new($"{framework.DisplayName} and {language}", IsFramework: true),
            (false, { }) => new(language, IsFramework: false),
            _ => null,
        };
    }
}
