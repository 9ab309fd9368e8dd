using SockOptGen.UsedOnly;

namespace SockOptGen;

/// <summary>The names of the generator's incremental steps.</summary>
internal static class StepNames
{
    public const string Settings = nameof(Settings);
    public const string CatalogueFile = nameof(CatalogueFile);
    public const string UserCatalogues = nameof(UserCatalogues);
    public const string AllUnits = nameof(AllUnits);
    public const string RazorFiles = nameof(RazorFiles);
    public const string UsedUnitFilter = nameof(UsedUnitFilter);
    public const string EmitPlan = nameof(EmitPlan);
    public const string Units = nameof(Units);
    public const string HelperPlan = nameof(HelperPlan);
    public const string DescriptorUnit = nameof(DescriptorUnit);

    public static readonly string[] All = [Settings, CatalogueFile, UserCatalogues, AllUnits, RazorFiles, UsedUnitFilter, EmitPlan, Units,
        HelperPlan, DescriptorUnit];
}
