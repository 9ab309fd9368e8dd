using Microsoft.CodeAnalysis;

namespace SockOptGen.Diagnostics;

/// <summary>The one place where descriptors of diagnostics are made; each belongs to the rule that reports it.</summary>
internal static class Descriptors
{
    /// <summary>A mistake in a call. The rule writes the whole message.</summary>
    public static DiagnosticDescriptor Warning(string id, string title, string description, string category = Categories.Usage) =>
        Create(id, category, DiagnosticSeverity.Warning, title, "{0}", description);

    /// <summary>A call that could be written better. The rule writes the whole message.</summary>
    public static DiagnosticDescriptor Suggestion(string id, string title, string description) =>
        Create(id, Categories.Style, DiagnosticSeverity.Info, title, "{0}", description);

    public static DiagnosticDescriptor Create(
        string id, string category, DiagnosticSeverity severity, string title, string message, string description, params string[] tags) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, description, HelpLinks.Of(id), tags);
}
