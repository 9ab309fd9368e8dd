using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Api;
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
        "This build leaves out an accessor or type that the code names",
        "{0} exists, but this build has only what the project's own files name; <" + SettingsReader.IncludeItem + " Include=\"{1}\" /> " +
        "in the project keeps it, and " + SettingsReader.EmitProperty + "=" + Settings.All + " keeps everything",
        "Optimized builds leave out what no file of the project names. What another generator writes is not to be seen then.");

    private static readonly DiagnosticDescriptor s_notAskedFor = Descriptors.Create(
        RuleIds.NotAskedFor, Categories.Configuration, DiagnosticSeverity.Error,
        "The project does not ask for an accessor or type that the code names",
        "{0} exists, but not in this project; it comes with {1} in the project file",
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
        if (context.Compilation.Assembly.GetTypeByMetadataName(EmittedTypes.AccessorsInFull) is not { } accessors)
        {
            return;
        }

        // Asked for where the compiler finds nothing, and so hardly ever.
        var settings = SettingsReader.Read(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        var files = context.Options.AdditionalFiles;
        var leftOut = new Lazy<LeftOutNames>(() => new LeftOutNames(settings, files));
        var notAskedFor = new Lazy<NamesNotAskedFor>(() => new NamesNotAskedFor(settings));
        context.RegisterOperationAction(
            context =>
            {
                foreach (var (name, isType) in MissingNames.In(context.Operation, accessors, context.CancellationToken))
                {
                    if (Explain(name, isType) is { } diagnostic)
                    {
                        context.ReportDiagnostic(diagnostic);
                    }
                }
            },
            OperationKind.Invalid, OperationKind.VariableDeclarator, OperationKind.TypeOf, OperationKind.DefaultValue);

        Diagnostic? Explain(SimpleNameSyntax name, bool isType)
        {
            var text = name.Identifier.ValueText;
            if (settings.LeavesOut && (isType ? leftOut.Value.HasType(text) : leftOut.Value.HasAccessor(text)))
            {
                return Diagnostic.Create(s_leftOut, name.GetLocation(), text, isType ? text : AccessorName.Parse(text).Option);
            }

            return notAskedFor.Value.Remedy(text, isType) is { } remedy
                ? Diagnostic.Create(s_notAskedFor, name.GetLocation(), text, remedy)
                : null;
        }
    }
}
