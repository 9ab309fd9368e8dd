using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Configuration;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Analysis;

/// <summary>Reports a project that is below the floor, and build properties that name what does not exist.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SettingsAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_belowFloor = Descriptors.Create(
        RuleIds.BelowFloor, Categories.Configuration, DiagnosticSeverity.Warning, "The project is below what socket option accessors need",
        "{0}", "The generated accessors need C# 12 and .NET 8. Below that nothing is generated, and the rules work.",
        WellKnownDiagnosticTags.CompilationEnd);

    private static readonly DiagnosticDescriptor s_unknownSetting = Descriptors.Create(
        RuleIds.UnknownSetting, Categories.Configuration, DiagnosticSeverity.Warning,
        "A build property of SockOptGen names something unknown",
        "'{0}' in {1} is unknown; {2}",
        "SockOptGenLevels takes prefixes or native names of levels, SockOptGenPlatforms operating systems, both All; " +
        "SockOptGenEmit takes Used, None or All, SockOptGenVisibility Internal or Public, SockOptGenDescriptors true or false, " +
        "SockOptGenMinimumWindows and SockOptGenMinimumMacOS a version, SockOptGenInclude names of accessors. What is unknown is ignored.",
        WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_belowFloor, s_unknownSetting];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        if (SettingsReader.EmitsAccessors(options) && context.Compilation.SyntaxTrees.FirstOrDefault() is { } tree &&
            MinimumRequirements.Violation(tree.Options, options) is { } violation)
        {
            // An older target of a library that has them elsewhere is what its author wants.
            var isElsewhere = violation.IsFramework && TargetFrameworks.Read(options).HasSince(MinimumRequirements.FrameworkMajor);
            context.ReportDiagnostic(Diagnostic.Create(
                s_belowFloor, Location.None, isElsewhere ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning, additionalLocations: null,
                properties: null, Message(violation, isElsewhere)));
        }

        ReportUnknown(context, SettingsReader.List(options, SettingsReader.PlatformsProperty), SettingsReader.PlatformsProperty,
            static name => Settings.IsAll(name) || PlatformInfo.Find(name) is not null,
            static () => PlatformInfo.All.Select(info => info.Key));

        // Only a project that names levels pays for reading the catalogue here.
        ReportUnknown(context, SettingsReader.List(options, SettingsReader.LevelsProperty), SettingsReader.LevelsProperty,
            static name => Settings.IsKnown(name, BuiltInCatalogue.Core), static () => KnownLevels(), advice: LevelAdvice);

        ReportUnknown(context, Word(options, SettingsReader.EmitProperty), SettingsReader.EmitProperty,
            static name => Settings.IsAll(name) || Settings.IsUsed(name) || Settings.IsNone(name),
            static () => [Settings.Used, Settings.None]);

        ReportUnknown(context, Word(options, SettingsReader.VisibilityProperty), SettingsReader.VisibilityProperty,
            Settings.IsVisibility, static () => [Settings.Internal, Settings.Public], takesAll: false);

        ReportUnknown(context, Word(options, SettingsReader.DescriptorsProperty), SettingsReader.DescriptorsProperty,
            static name => SettingsReader.IsOn(name) || SettingsReader.IsOff(name), static () => ["true", "false"], takesAll: false);

        ReportUnknownIncludes(context, SettingsReader.List(options, SettingsReader.IncludesProperty));

        foreach (var property in new[] { MinimumVersions.WindowsProperty, MinimumVersions.MacOSProperty })
        {
            ReportUnknown(context, Word(options, property), property, static version =>
                MinimumVersions.Parse(version) is not null, static () => [MinimumVersions.Expected], takesAll: false);
        }
    }

    private static string Message(MinimumRequirements violation, bool isElsewhere) =>
        $"Accessors need .NET 8 and C# 12, and this {(isElsewhere ? "target" : "project")} has {violation.Found}; " +
        "the rules work here; " +
        (!violation.IsFramework ? "set LangVersion to 12 or later for the accessors"
            : isElsewhere ? "put calls of accessors into #if NET8_0_OR_GREATER"
            : $"put calls of accessors into #if NET8_0_OR_GREATER. Set {SettingsReader.EmitProperty} to " +
                $"{Settings.None} if the project needs only the rules");

    private static IEnumerable<string> KnownLevels() => BuiltInCatalogue.Core.Levels.Select(level => level.Prefix)
        .Union(BuiltInCatalogue.Core.Families.SelectMany(family => family.Parts))
        .Append(Settings.Default);

    // An option is no level, but one has it.
    private static string LevelAdvice(string name) =>
        BuiltInCatalogue.Linked.Options.FirstOrDefault(option => option.Option.Name == name || OptionNames.AskedBy(option).Contains(name))
            is { } named
            ? $"{named.Option.Name} comes with {named.Part}"
            : $"it takes {Settings.Default}, {Settings.All}, prefixes of levels such as Tcp or Sctp, and names of sets such as Rare";

    // A property that takes one word; without it there is nothing to check.
    private static string[] Word(AnalyzerConfigOptions options, string property) =>
        SettingsReader.Value(options, property) is { Length: > 0 } value ? [value] : [];

    private static void ReportUnknown(
        CompilationAnalysisContext context, string[] names, string property, Func<string, bool> isKnown, Func<IEnumerable<string>> known,
        bool takesAll = true, Func<string, string>? advice = null)
    {
        foreach (var name in names)
        {
            if (!isKnown(name))
            {
                string[] values = [.. takesAll ? known().Append(Settings.All) : known()];
                Report(context, name, $"the property {property}", MeantSetting.Among(values, name) is { } meant
                    ? Suggestion.Asking(meant) : advice?.Invoke(name) ?? $"it takes {string.Join(", ", values)}");
            }
        }
    }

    private static void ReportUnknownIncludes(CompilationAnalysisContext context, string[] names)
    {
        // Without accessors there is nothing to keep, and nobody knows the names of the project's own catalogues.
        if (names.Length == 0 || !IncludedNames.AreKnownIn(context.Compilation))
        {
            return;
        }

        foreach (var name in names.Where(name => !IncludedNames.IsKnown(name, context.Compilation)))
        {
            Report(context, name, $"the item {SettingsReader.IncludeItem}",
                Suggestion.For(name, IncludedNames.BuiltIn, "it takes names such as TcpKeepIdle, SetTcpKeepIdle or TcpInfo"));
        }
    }

    private static void Report(CompilationAnalysisContext context, string name, string place, string advice) =>
        context.ReportDiagnostic(Diagnostic.Create(s_unknownSetting, Location.None, Display.Short(name), place, advice));
}
