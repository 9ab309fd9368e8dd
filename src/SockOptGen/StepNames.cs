namespace SockOptGen;

/// <summary>The names of the generator's incremental steps.</summary>
internal static class StepNames
{
    public const string Settings = nameof(Settings);
    public const string CatalogueFile = nameof(CatalogueFile);
    public const string UserCatalogues = nameof(UserCatalogues);
    public const string AllUnits = nameof(AllUnits);
    public const string Units = nameof(Units);
    public const string SharedUnit = nameof(SharedUnit);
    public const string DescriptorUnit = nameof(DescriptorUnit);

    public static readonly string[] All = [Settings, CatalogueFile, UserCatalogues, AllUnits, Units, SharedUnit, DescriptorUnit];
}
