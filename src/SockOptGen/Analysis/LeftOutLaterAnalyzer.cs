using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Api;
using SockOptGen.Configuration;
using SockOptGen.Diagnostics;

namespace SockOptGen.Analysis;

/// <summary>Says in a build with every accessor which of those that another generator's code names an optimized build leaves
/// out.</summary>
/// <remarks>
/// Only code that a generator made is looked at: the search for used names sees every other file, and in an editor the list of what it
/// found may be older than the text.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LeftOutLaterAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_leftOutLater = Descriptors.Create(
        RuleIds.LeftOutLater, Categories.Configuration, DiagnosticSeverity.Warning,
        "An optimized build leaves out an accessor or type that generated code mentions",
        "An optimized build leaves out {0}, because only generated code mentions it; add <" + SettingsReader.IncludeItem +
        " Include=\"{1}\" /> to the project to keep it, or set " + SettingsReader.EmitProperty + " to " + Settings.All,
        "Optimized builds leave out what no file of the project mentions. They do not see what another generator writes.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_leftOutLater];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.Assembly.GetTypeByMetadataName(EmittedTypes.AccessorsInFull) is not { } accessors ||
            !SettingsReader.Read(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions).LeavesOutLater)
        {
            return;
        }

        var names = new Lazy<NamesLeftOutLater?>(() => NamesLeftOutLater.Of(context.Compilation, accessors));
        context.RegisterSemanticModelAction(context =>
        {
            var tree = context.SemanticModel.SyntaxTree;
            if ((context.IsGeneratedCode || !Path.IsPathRooted(tree.FilePath)) && names.Value is { } left && !left.AreDeclaredIn(tree))
            {
                Check(context, left);
            }
        });
    }

    private static void Check(SemanticModelAnalysisContext context, NamesLeftOutLater left)
    {
        var model = context.SemanticModel;
        var found = left.In(model.SyntaxTree.GetText(context.CancellationToken));
        if (found.Count == 0)
        {
            return;
        }

        // The first of each name says enough.
        foreach (var token in model.SyntaxTree.GetRoot(context.CancellationToken).DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && found.Contains(token.ValueText) && token.Parent is SimpleNameSyntax name &&
                left.Include(SymbolOf(name, model, context.CancellationToken)) is { } include)
            {
                found.Remove(token.ValueText);
                var place = PlaceInGeneratedCode.Of(token, RuleIds.LeftOutLater);
                context.ReportDiagnostic(Diagnostic.Create(s_leftOutLater, place, token.ValueText, include));
            }
        }
    }

    // In a nameof, a method is one of several.
    private static ISymbol? SymbolOf(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        var info = model.GetSymbolInfo(name, cancellation);
        return info.CandidateReason == CandidateReason.MemberGroup ? info.CandidateSymbols.FirstOrDefault() : info.Symbol;
    }
}
