using Microsoft.CodeAnalysis;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Reading;
using SockOptGen.Configuration;
using SockOptGen.Emit;

namespace SockOptGen;

/// <summary>Emits the socket option accessors. Nothing here looks at the user's code, so typing in it reruns no step.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SocketOptionGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(static output => output.AddEmbeddedAttributeDefinition());

        // Null: below the floor, where nothing is emitted.
        var settings = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => Floor.Violation(pair.Right, pair.Left.GlobalOptions) is null ? SettingsReader.Read(pair.Left.GlobalOptions) : null)
            .WithTrackingName(StepNames.Settings);

        var user = context.AdditionalTextsProvider
            .Where(static file => CatalogueFiles.IsCatalogue(file.Path))
            .Select(static (file, cancellation) => CatalogueFiles.Read(file, cancellation)?.File)
            .WithTrackingName(StepNames.CatalogueFile)
            .Collect()
            .Select(static (files, _) => CatalogueFiles.Link(files))
            .WithTrackingName(StepNames.UserCatalogues);

        var builtInUnits = settings
            .SelectMany(static (settings, _) => settings is null ? [] : AccessorUnit.ForLevels(BuiltInCatalogue.Linked, settings))
            .WithTrackingName(StepNames.BuiltInUnits);

        var userUnits = settings.Combine(user)
            .SelectMany(static (pair, _) => pair.Left is { } settings ? AccessorUnit.ForFiles(pair.Right, settings) : [])
            .WithTrackingName(StepNames.UserUnits);

        // Null: nothing is emitted.
        var everything = builtInUnits.Collect().Combine(userUnits.Collect()).Combine(settings)
            .Select(static (pair, _) => pair.Right is { } settings ? EmittedUnits.Of(pair.Left.Left, pair.Left.Right, settings) : null)
            .WithTrackingName(StepNames.AllUnits);

        var shared = everything
            .Select(static (units, _) => units is null ? null : SharedUnit.For(units))
            .WithTrackingName(StepNames.SharedUnit);

        var descriptors = everything
            .Select(static (units, _) => units is { Settings.EmitDescriptors: true } ? DescriptorUnit.For(units) : null)
            .WithTrackingName(StepNames.DescriptorUnit);

        context.RegisterSourceOutput(builtInUnits, static (output, unit) => output.AddSource(unit.HintName, AccessorEmitter.Emit(unit)));
        context.RegisterSourceOutput(userUnits, static (output, unit) => output.AddSource(unit.HintName, AccessorEmitter.Emit(unit)));
        context.RegisterSourceOutput(shared, static (output, unit) => SharedEmitter.Emit(unit, output));
        context.RegisterSourceOutput(descriptors, static (output, unit) => DescriptorEmitter.Emit(unit, output));
    }
}
