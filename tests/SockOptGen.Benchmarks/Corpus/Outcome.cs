using Microsoft.CodeAnalysis;

namespace SockOptGen.Benchmarks.Corpus;

/// <summary>What the analyzers say at one label.</summary>
internal sealed record Outcome(Label Label, CallState State, string Target, string Code, IReadOnlyList<Report> Reports)
{
    /// <summary>Whether there is a warning: suggestions, SOCK3xxx, do not count.</summary>
    public bool IsFlagged => Reports.Any(report => report.IsWarning);

    public static Outcome Missing(Label label) => new(label, CallState.Missing, "", "", []);
}

/// <summary>One diagnostic.</summary>
internal sealed record Report(string Id, int Line, string Message)
{
    public bool IsWarning => Id.StartsWith("SOCK1", StringComparison.Ordinal) || Id.StartsWith("SOCK2", StringComparison.Ordinal);

    public static Report Of(Diagnostic diagnostic) => new(
        diagnostic.Id,
        diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1,
        diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
}
