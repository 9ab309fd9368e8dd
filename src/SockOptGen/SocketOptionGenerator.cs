using Microsoft.CodeAnalysis;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Configuration;
using SockOptGen.Emit;
using SockOptGen.UsedOnly;

namespace SockOptGen;

/// <summary>
/// Emits the socket option accessors. The user's code is searched for their names alone, each file when it changes: typing emits nothing
/// anew but, with the first and the last use of an option, a list of those in use.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SocketOptionGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(static output => output.AddEmbeddedAttributeDefinition());

        // Null: below the floor, or the project wants no accessors; then nothing is emitted.
        var settings = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => SettingsReader.EmitsAccessors(pair.Left.GlobalOptions) &&
                MinimumRequirements.Violation(pair.Right, pair.Left.GlobalOptions) is null
                ? SettingsReader.Read(pair.Left.GlobalOptions) : null)
            .WithTrackingName(StepNames.Settings);

        var user = context.AdditionalTextsProvider
            .Where(static file => CatalogueFiles.IsCatalogue(file.Path))
            .Select(static (file, cancellation) => CatalogueFiles.Read(file, cancellation)?.File)
            .WithTrackingName(StepNames.CatalogueFile)
            .Collect()
            .Select(static (files, _) => CatalogueFiles.Link(files))
            .WithTrackingName(StepNames.UserCatalogues);

        // Tuples of reference types only: for other ones a cold compiler would have to compile its own tables first.
        var everything = settings.Combine(user)
            .Select(static (pair, _) => pair.Left is { } settings ? EmitPlan.For(settings, pair.Right) : null)
            .WithTrackingName(StepNames.AllUnits);

        // Null: nobody asks which names are used.
        var scanner = everything
            .Select(static (all, _) => UsedOptions.Scanner(all))
            .WithTrackingName(StepNames.Scanner);

        // A file is searched again when it changes, and no other.
        var sources = context.CompilationProvider.Combine(scanner)
            .SelectMany(static (pair, _) => pair.Right is null ? [] : pair.Left.SyntaxTrees)
            .WithTrackingName(StepNames.Sources)
            .Combine(scanner)
            .Select(static (pair, cancellation) => FoundNames.In(pair.Left.GetText(cancellation), pair.Right))
            .WithTrackingName(StepNames.NamesOfSource)
            .Collect()
            .Select(static (files, _) => FoundNames.Of(files))
            .WithTrackingName(StepNames.NamesOfSources);

        var pages = context.AdditionalTextsProvider
            .Where(static file => RazorFiles.IsRazor(file.Path))
            .Combine(scanner)
            .Select(static (pair, cancellation) => FoundNames.In(pair.Right is null ? null : pair.Left.GetText(cancellation), pair.Right))
            .WithTrackingName(StepNames.NamesOfPage)
            .Collect()
            .Select(static (files, _) => FoundNames.Of(files))
            .WithTrackingName(StepNames.NamesOfPages);

        var found = sources.Combine(pages)
            .Select(static (pair, _) => FoundNames.Of([pair.Left, pair.Right]))
            .WithTrackingName(StepNames.FoundNames);

        var emitted = everything.Combine(found)
            .Select(static (pair, _) => pair.Left is { } all ? UsedOptions.Emitted(all, pair.Right) : null)
            .WithTrackingName(StepNames.EmitPlan);

        var units = emitted
            .SelectMany(static (all, _) => all is null ? [] : all.Units)
            .WithTrackingName(StepNames.Units);

        var shared = emitted
            .Select(static (all, _) => all is null ? null : HelperPlan.For(all))
            .WithTrackingName(StepNames.HelperPlan);

        var descriptors = emitted
            .Select(static (all, _) => all is { Settings.EmitDescriptors: true } ? DescriptorUnit.For(all) : null)
            .WithTrackingName(StepNames.DescriptorUnit);

        var used = everything.Combine(found)
            .Select(static (pair, _) => UsedOptions.Listed(pair.Left, pair.Right))
            .WithTrackingName(StepNames.UsedList);

        context.RegisterSourceOutput(units, static (output, unit) => output.AddSource(unit.HintName, AccessorEmitter.Emit(unit)));
        context.RegisterSourceOutput(shared, static (output, unit) => SharedEmitter.Emit(unit, output));
        context.RegisterSourceOutput(descriptors, static (output, unit) => DescriptorEmitter.Emit(unit, output));
        context.RegisterSourceOutput(used, static (output, list) => UsedListEmitter.Emit(list, output));
    }
}
