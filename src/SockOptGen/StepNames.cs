namespace SockOptGen;

/// <summary>The names of the generator's incremental steps.</summary>
internal static class StepNames
{
    public const string Settings = nameof(Settings);
    public const string CatalogueFile = nameof(CatalogueFile);
    public const string UserCatalogues = nameof(UserCatalogues);
    public const string AllUnits = nameof(AllUnits);
    public const string Scanner = nameof(Scanner);
    public const string Sources = nameof(Sources);
    public const string NamesOfSource = nameof(NamesOfSource);
    public const string NamesOfPage = nameof(NamesOfPage);
    public const string NamesOfSources = nameof(NamesOfSources);
    public const string NamesOfPages = nameof(NamesOfPages);
    public const string FoundNames = nameof(FoundNames);
    public const string EmitPlan = nameof(EmitPlan);
    public const string Units = nameof(Units);
    public const string HelperPlan = nameof(HelperPlan);
    public const string DescriptorUnit = nameof(DescriptorUnit);
    public const string UsedList = nameof(UsedList);

    public static readonly string[] All = [Settings, CatalogueFile, UserCatalogues, AllUnits, Scanner, Sources, NamesOfSource, NamesOfPage,
        NamesOfSources, NamesOfPages, FoundNames, EmitPlan, Units, HelperPlan, DescriptorUnit, UsedList];
}
