using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Catalogue.Json;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Catalogue.Reading;

namespace SockOptGen.Analysis;

/// <summary>Reports what is wrong in the project's catalogues, where it is wrong.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatalogueAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        CatalogueDescriptors.InvalidJson, CatalogueDescriptors.InvalidEntry, CatalogueDescriptors.DuplicateName,
        CatalogueDescriptors.UnknownName, CatalogueDescriptors.ImpossibleNumber, CatalogueDescriptors.UnconventionalName,
    ];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var files = context.Options.AdditionalFiles.Where(file => CatalogueFiles.IsCatalogue(file.Path)).ToImmutableArray();
        if (files.IsEmpty)
        {
            return;
        }

        // Names are checked across all catalogues, so each file's problems need every file read. Not to be cancelled: what is read
        // lazily serves later requests too, and a Lazy would keep the cancellation.
        var results =
            new Lazy<ImmutableArray<CatalogueReadResult?>>(() =>
                [.. files.Select(file => CatalogueFiles.Read(file, CancellationToken.None))]);
        var linked = new Lazy<LinkedCatalogue>(() => CatalogueFiles.Link([.. results.Value.Select(result => result?.File)]));
        context.RegisterAdditionalFileAction(context =>
        {
            var index = files.IndexOf(context.AdditionalFile);
            if (index >= 0 && results.Value[index] is { } result && context.AdditionalFile.GetText(context.CancellationToken) is { } text)
            {
                Report(context, text, result, linked.Value);
            }
        });
    }

    private static void Report(AdditionalFileAnalysisContext context, SourceText text, CatalogueReadResult result, LinkedCatalogue linked)
    {
        void ReportAt(TextSpan span, string id, string message) => context.ReportDiagnostic(Diagnostic.Create(
            CatalogueDescriptors.OfProblem(id),
            Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span)),
            message));

        foreach (var problem in result.Problems)
        {
            ReportAt(problem.Span, problem.Id, problem.Message);
        }

        foreach (var problem in linked.Problems)
        {
            if (problem.Path == result.File.Path && result.Root is { } root)
            {
                ReportAt(SpanOf(problem, root), problem.Id, problem.Message);
            }
        }
    }

    internal static TextSpan SpanOf(LinkProblem problem, JsonNode root)
    {
        var section = root.Find(problem.Section)!.Value;
        if (section.Find(problem.Entry) is { } member)
        {
            return problem.Key is null ? member.KeySpan : member.Value.Find(problem.Key)?.Value.Span ?? member.KeySpan;
        }

        var item = section.Items[int.Parse(problem.Entry)];
        return (problem.Key is null ? null : item.Find(problem.Key)?.Value.Span) ?? item.Span;
    }
}
