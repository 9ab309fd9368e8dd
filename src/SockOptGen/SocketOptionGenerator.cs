using Microsoft.CodeAnalysis;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Configuration;
using SockOptGen.Emit;
using SockOptGen.UsedOnly;

namespace SockOptGen;

/// <summary>
/// Emits the socket option accessors. In an editor nothing here looks at the user's code, so typing in
/// it changes nothing; a build that asks for what is used alone has it searched.
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

        var searched = context.AdditionalTextsProvider
            .Where(static file => RazorFiles.IsRazor(file.Path))
            .Collect()
            .Select(static (files, _) => new RazorFiles(files.ToEquatableArray()))
            .WithTrackingName(StepNames.RazorFiles)
            .Combine(everything)
            .Select(static (pair, _) => pair.Right is { } all ? new UsedUnitFilter(all, pair.Left) : null)
            .WithTrackingName(StepNames.UsedUnitFilter);

        var emitted = searched.Combine(context.CompilationProvider)
            .Select(static (pair, cancellation) => pair.Left?.UsedIn(pair.Right, cancellation))
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

        context.RegisterSourceOutput(units, static (output, unit) => output.AddSource(unit.HintName, AccessorEmitter.Emit(unit)));
        context.RegisterSourceOutput(shared, static (output, unit) => SharedEmitter.Emit(unit, output));
        context.RegisterSourceOutput(descriptors, static (output, unit) => DescriptorEmitter.Emit(unit, output));
    }
}
