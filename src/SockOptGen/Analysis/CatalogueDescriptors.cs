using Microsoft.CodeAnalysis;
using SockOptGen.Diagnostics;

namespace SockOptGen.Analysis;

/// <summary>The diagnostics of catalogues: what the readers find, CatalogueAnalyzer reports.</summary>
internal static class CatalogueDescriptors
{
    public static readonly DiagnosticDescriptor InvalidJson = Catalogue(
        RuleIds.InvalidJson, "The catalogue is not valid JSON",
        "A catalogue of socket options has to be a JSON file in UTF-8; comments and trailing commas are allowed. The part before the " +
            "mistake is used.");

    public static readonly DiagnosticDescriptor InvalidEntry = Catalogue(
        RuleIds.InvalidEntry, "A catalogue entry is invalid",
        "An entry misses a key, has one that does not exist or one of the wrong type, or has a name that is not a valid identifier. " +
            "The entry is left out; the others are used.");

    public static readonly DiagnosticDescriptor DuplicateName = Catalogue(
        RuleIds.DuplicateName, "A name in a catalogue is used twice",
        "A level, type, option or accessor of this name exists already, in this catalogue or in another. The later entry is left out.");

    public static readonly DiagnosticDescriptor UnknownName = Catalogue(
        RuleIds.UnknownName, "A catalogue names an unknown level or value type",
        "An option names a level or a value type that neither its catalogue nor the built-in one has. The option is left out.");

    public static readonly DiagnosticDescriptor ImpossibleNumber = Catalogue(
        RuleIds.ImpossibleNumber, "A number, version or range in a catalogue is not valid",
        "A number is outside its range, a version is not valid, or a range is empty. The entry is left out.");

    public static readonly DiagnosticDescriptor UnconventionalName = Descriptors.Create(
        RuleIds.UnconventionalName, Categories.Catalogue, DiagnosticSeverity.Warning, "A name in a catalogue does not follow .NET's naming",
        "{0}",
        "A prefix or an accessor does not begin with a capital letter or holds a '_', or two levels have one prefix. The entry is used " +
            "as it is.");

    /// <summary>The descriptor of a catalogue problem.</summary>
    public static DiagnosticDescriptor OfProblem(string id) => id switch
    {
        RuleIds.InvalidJson => InvalidJson,
        RuleIds.DuplicateName => DuplicateName,
        RuleIds.UnknownName => UnknownName,
        RuleIds.ImpossibleNumber => ImpossibleNumber,
        RuleIds.UnconventionalName => UnconventionalName,
        _ => InvalidEntry,
    };

    private static DiagnosticDescriptor Catalogue(string id, string title, string description) =>
        Descriptors.Create(id, Categories.Catalogue, DiagnosticSeverity.Error, title, "{0}", description);
}
