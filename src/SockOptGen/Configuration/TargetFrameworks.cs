using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SockOptGen.Configuration;

/// <summary>All frameworks that a project is compiled for, by their short names; none where it has only one.</summary>
/// <param name="Names">"netstandard2.0", "net8.0-windows".</param>
internal readonly record struct TargetFrameworks(string[] Names)
{
    /// <summary>With commas: a semicolon starts a comment in the file that carries it.</summary>
    public const string Property = "SockOptGenTargetFrameworks";

    // .NET Framework, .NET Standard and .NET Core have one version before them all.
    private const int Older = 0;

    public static TargetFrameworks Read(AnalyzerConfigOptions options) => new(SettingsReader.List(options, Property));

    /// <summary>Whether one of them is .NET <paramref name="major"/> or later.</summary>
    public bool HasSince(int major) => Names.Any(name => MajorOf(name) >= major);

    /// <summary>Whether one of them comes before .NET <paramref name="major"/>.</summary>
    public bool HasBefore(int major) => Names.Any(name => MajorOf(name) < major);

    /// <summary>The version of .NET that <paramref name="name"/> stands for; null where the name is not known.</summary>
    private static int? MajorOf(string name)
    {
        name = name.Split('-')[0].ToLowerInvariant();
        if (name.StartsWith("netstandard", StringComparison.Ordinal) || name.StartsWith("netcoreapp", StringComparison.Ordinal))
        {
            return Older;
        }

        if (!name.StartsWith("net", StringComparison.Ordinal))
        {
            return null;
        }

        // "net472" has no dot, and is .NET Framework.
        var version = name.Substring("net".Length);
        return int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            ? version.Contains('.') && major >= 5 ? major : Older
            : null;
    }
}
