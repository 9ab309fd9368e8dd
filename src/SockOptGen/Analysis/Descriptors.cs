using Microsoft.CodeAnalysis;
using SockOptGen.Diagnostics;

namespace SockOptGen.Analysis;

/// <summary>The diagnostics of catalogues and settings, and the one place where diagnostics are made.</summary>
internal static class Descriptors
{
    private const string CatalogueCategory = "SockOptGen.Catalogue";
    private const string ConfigurationCategory = "SockOptGen.Configuration";

    public static readonly DiagnosticDescriptor InvalidJson = Create(
        RuleIds.InvalidJson, CatalogueCategory, DiagnosticSeverity.Error, "The catalogue is not valid JSON", "{0}",
        "A catalogue of socket options has to be a JSON file in UTF-8; comments and trailing commas are allowed. What stands before the mistake is used.");

    public static readonly DiagnosticDescriptor InvalidEntry = Create(
        RuleIds.InvalidEntry, CatalogueCategory, DiagnosticSeverity.Error, "A catalogue entry is invalid", "{0}",
        "An entry misses a key, has one that does not exist or one of the wrong type, or holds a name that is no identifier. The entry is left out, the others are used.");

    public static readonly DiagnosticDescriptor DuplicateName = Create(
        RuleIds.DuplicateName, CatalogueCategory, DiagnosticSeverity.Error, "A name in a catalogue is taken twice", "{0}",
        "A level, type, option or accessor of this name exists already, in this catalogue or in another. The later entry is left out.");

    public static readonly DiagnosticDescriptor UnknownName = Create(
        RuleIds.UnknownName, CatalogueCategory, DiagnosticSeverity.Error, "A catalogue names an unknown level or value type", "{0}",
        "An option names a level or a value type that neither its catalogue nor the built-in one has. The option is left out.");

    public static readonly DiagnosticDescriptor ImpossibleNumber = Create(
        RuleIds.ImpossibleNumber, CatalogueCategory, DiagnosticSeverity.Error, "A number, version or range in a catalogue cannot be", "{0}",
        "A number leaves the range of what it counts, a version is none, or a range is empty. The entry is left out.");

    public static readonly DiagnosticDescriptor BelowFloor = Create(
        RuleIds.BelowFloor, ConfigurationCategory, DiagnosticSeverity.Warning, "The project is below what socket option accessors need",
        "No socket option accessors are generated: {0}; use C# 12 and .NET 8 or later, or remove the package",
        "The generated accessors need C# 12 and .NET 8. Below that nothing is generated.",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor UnknownSetting = Create(
        RuleIds.UnknownSetting, ConfigurationCategory, DiagnosticSeverity.Warning, "A build property of SockOptGen names something unknown",
        "'{0}' in the property {1} is unknown; it takes {2}",
        "SockOptGenLevels takes prefixes or native names of levels, SockOptGenPlatforms operating systems, both All; SockOptGenEmit takes Used or All, SockOptGenDescriptors true or false. What is unknown is ignored.",
        WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>The descriptor of a catalogue problem.</summary>
    public static DiagnosticDescriptor OfProblem(string id) => id switch
    {
        RuleIds.InvalidJson => InvalidJson,
        RuleIds.DuplicateName => DuplicateName,
        RuleIds.UnknownName => UnknownName,
        RuleIds.ImpossibleNumber => ImpossibleNumber,
        _ => InvalidEntry,
    };

    public static DiagnosticDescriptor Create(
        string id, string category, DiagnosticSeverity severity, string title, string message, string description, params string[] tags) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, description, HelpLinks.Of(id), tags);
}
