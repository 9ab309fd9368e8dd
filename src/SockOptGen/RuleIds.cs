namespace SockOptGen;

/// <summary>The ids of the diagnostics.</summary>
internal static class RuleIds
{
    public const string InvalidJson = "SOCK0001";
    public const string InvalidEntry = "SOCK0002";
    public const string DuplicateName = "SOCK0003";
    public const string UnknownName = "SOCK0004";
    public const string ImpossibleNumber = "SOCK0005";
    public const string BelowFloor = "SOCK0006";
    public const string UnknownSetting = "SOCK0007";
}
