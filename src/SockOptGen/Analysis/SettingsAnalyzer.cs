using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Configuration;
using SockOptGen.Texts;

namespace SockOptGen.Analysis;

/// <summary>Reports a project that is below the floor, and build properties that name what does not exist.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SettingsAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.BelowFloor, Descriptors.UnknownSetting];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        if (context.Compilation.SyntaxTrees.FirstOrDefault() is { } tree && MinimumRequirements.Violation(tree.Options, options) is { } violation)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.BelowFloor, Location.None, violation));
        }

        ReportUnknown(context, SettingsReader.List(options, SettingsReader.PlatformsProperty), SettingsReader.PlatformsProperty,
            static name => Settings.IsAll(name) || PlatformInfo.Find(name) is not null, static () => PlatformInfo.All.Select(info => info.Key));

        // Only a project that names levels pays for reading the catalogue here.
        ReportUnknown(context, SettingsReader.List(options, SettingsReader.LevelsProperty), SettingsReader.LevelsProperty,
            static name => Settings.IsKnown(name, BuiltInCatalogue.Core), static () => KnownLevels());

        ReportUnknown(context, Word(options, SettingsReader.EmitProperty), SettingsReader.EmitProperty,
            static name => Settings.IsAll(name) || Settings.IsUsed(name), static () => [Settings.Used]);

        ReportUnknown(context, Word(options, SettingsReader.DescriptorsProperty), SettingsReader.DescriptorsProperty,
            static name => SettingsReader.IsOn(name) || SettingsReader.IsOff(name), static () => ["true", "false"], takesAll: false);
    }

    private static IEnumerable<string> KnownLevels() => BuiltInCatalogue.Core.Levels.Select(level => level.Prefix)
        .Union(BuiltInCatalogue.Core.Families.SelectMany(family => family.Parts))
        .Append(Settings.Default);

    // A property that takes one word; without it there is nothing to check.
    private static string[] Word(AnalyzerConfigOptions options, string property) =>
        SettingsReader.Value(options, property) is { Length: > 0 } value ? [value] : [];

    private static void ReportUnknown(
        CompilationAnalysisContext context, string[] names, string property, Func<string, bool> isKnown, Func<IEnumerable<string>> known, bool takesAll = true)
    {
        foreach (var name in names)
        {
            if (!isKnown(name))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.UnknownSetting, Location.None, Display.Short(name), property, string.Join(", ", takesAll ? known().Append(Settings.All) : known())));
            }
        }
    }
}
