using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Analysis.Calls;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Configuration;
using SockOptGen.Diagnostics;

namespace SockOptGen.Analysis;

/// <summary>Says of what the compiler does not find that it exists: in a build with everything, or in a project that asks for it.</summary>
/// <remarks>The search for used names sees every file of the project, so it is another generator's code that names what a build left
/// out.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LeftOutAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_leftOut = Descriptors.Create(
        RuleIds.LeftOut, Categories.Configuration, DiagnosticSeverity.Error,
        "This build leaves out an accessor or type that the code mentions",
        "{0} exists, but {2} own files mention; add <" + SettingsReader.IncludeItem + " Include=\"{1}\" /> to {3} to keep it, or set " +
        SettingsReader.EmitProperty + " to " + Settings.All,
        "Optimized builds leave out what no file of the project mentions. They do not see what another generator writes.");

    private static readonly DiagnosticDescriptor s_notAskedFor = Descriptors.Create(
        RuleIds.NotAskedFor, Categories.Configuration, DiagnosticSeverity.Error,
        "The project does not ask for an accessor or type that the code mentions",
        "{0} exists, but not in this project; write {1} in {2}",
        "A project has the accessors of the levels and systems that its properties name, or of the default ones.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_leftOut, s_notAskedFor];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        var options = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        if (compilation.Assembly.GetTypeByMetadataName(EmittedTypes.AccessorsInFull) is { } own)
        {
            // Asked for where the compiler finds nothing, and so hardly ever.
            var settings = SettingsReader.Read(options);
            var files = context.Options.AdditionalFiles;
            var leftOut = new Lazy<LeftOutNames>(() => new LeftOutNames(settings, files));
            var notAskedFor = new Lazy<NamesNotAskedFor>(() => new NamesNotAskedFor(settings));
            Register(context, own, (name, isType) =>
                settings.LeavesOut && (isType ? leftOut.Value.HasType(name.Text) : leftOut.Value.HasAccessor(name.Text))
                    ? LeftOut(name, isType, "this build has only what the project's", "the project")
                    : notAskedFor.Value.Remedy(name.Text, isType) is { } remedy ? NotAskedFor(name, remedy, "the project file") : null);
            return;
        }

        var others = EmittedAccessors.Referenced(compilation).ToList();
        if (others.FirstOrDefault(EmittedAccessors.IsPublic) is { } shared)
        {
            var library = shared.ContainingAssembly.Name;
            var names = new Lazy<NamesOfReference>(() => new NamesOfReference(shared));
            Register(context, shared, (name, isType) =>
                !names.Value.TryExplain(name.Text, isType, out var remedy) ? null
                : remedy is null ? LeftOut(name, isType, $"the build of {library} has only what its", library)
                : NotAskedFor(name, remedy, $"the project file of {library}"));
        }
        else if (!SettingsReader.EmitsAccessors(options) &&
            others.FirstOrDefault(other => other.ContainingAssembly.GivesAccessTo(compilation.Assembly)) is { } hidden)
        {
            // A friend sees no generated type, so that it may have its own.
            var library = hidden.ContainingAssembly.Name;
            var names = new Lazy<NamesNotAskedFor>(static () => new NamesNotAskedFor(new Settings([], PlatformInfo.Default, false)));
            Register(context, null, (name, isType) => names.Value.Remedy(name.Text, isType) is null ? null
                : NotAskedFor(name, $"<{SettingsReader.VisibilityProperty}>{Settings.Public}</{SettingsReader.VisibilityProperty}>",
                    $"the project file of {library}"));
        }
    }

    private static void Register(CompilationStartAnalysisContext context, INamedTypeSymbol? accessors,
        Func<MissingName, bool, Diagnostic?> explain) =>
        context.RegisterOperationAction(
            context =>
            {
                foreach (var (name, isType) in MissingNames.In(context.Operation, accessors, context.CancellationToken))
                {
                    if (explain(new(name, context.IsGeneratedCode), isType) is { } diagnostic)
                    {
                        context.ReportDiagnostic(diagnostic);
                    }
                }
            },
            MissingNames.Kinds);

    private static Diagnostic LeftOut(MissingName name, bool isType, string build, string project) => Diagnostic.Create(
        s_leftOut, name.PlaceFor(RuleIds.LeftOut), name.Text, isType ? name.Text : AccessorName.Parse(name.Text).Option, build, project);

    private static Diagnostic NotAskedFor(MissingName name, string remedy, string file) =>
        Diagnostic.Create(s_notAskedFor, name.PlaceFor(RuleIds.NotAskedFor), name.Text, remedy, file);

    private readonly record struct MissingName(SimpleNameSyntax Syntax, bool IsGenerated)
    {
        public string Text => Syntax.Identifier.ValueText;

        public Location PlaceFor(string id) => IsGenerated ? PlaceInGeneratedCode.Of(Syntax.Identifier, id) : Syntax.GetLocation();
    }
}
