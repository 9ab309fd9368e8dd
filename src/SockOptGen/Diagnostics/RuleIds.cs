namespace SockOptGen.Diagnostics;

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
    public const string LeftOut = "SOCK0008";
    public const string LeftOutLater = "SOCK0009";
    public const string EmittedTwice = "SOCK0010";
    public const string ForeignType = "SOCK0011";
    public const string UnconventionalName = "SOCK0012";
    public const string NotAskedFor = "SOCK0013";
    public const string WrongLevel = "SOCK1001";
    public const string WrongValueType = "SOCK1002";
    public const string WrongResultType = "SOCK1003";
    public const string UntranslatedNumber = "SOCK1004";
    public const string EnumInRawCall = "SOCK1005";
    public const string WrongDirection = "SOCK1006";
    public const string WrongBuffer = "SOCK1007";
    public const string WrongValue = "SOCK1008";
    public const string WrongSocketKind = "SOCK1009";
    public const string TooLate = "SOCK1010";
    public const string Contradiction = "SOCK1011";
    public const string NotOnPlatform = "SOCK2001";
    public const string NumberMeansOtherOption = "SOCK2002";
    public const string GuardProvesLess = "SOCK2003";
    public const string NoControlCode = "SOCK2004";
    public const string TypedAccessor = "SOCK3001";
    public const string DiffersFromNative = "SOCK3002";
    public const string IgnoredResult = "SOCK3003";
    public const string RawBeforeConnect = "SOCK3004";
}
