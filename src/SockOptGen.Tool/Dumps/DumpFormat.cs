namespace SockOptGen.Tool.Dumps;

/// <summary>The names in the JSON that is both written and read.</summary>
internal static class DumpFormat
{
    public const string Format = "format";
    public const string Version = "version";
    public const int CurrentVersion = 1;

    /// <summary>Sockets with the values of their options.</summary>
    public const string Dump = "sockopt.dump";

    /// <summary>What options are.</summary>
    public const string OptionList = "sockopt.options";

    /// <summary>Two dumps compared.</summary>
    public const string Difference = "sockopt.diff";

    public const string Sockets = "sockets";
    public const string Kind = "kind";
    public const string Descriptor = "descriptor";
    public const string Options = "options";
    public const string Level = "level";
    public const string Name = "name";
    public const string Value = "value";
    public const string Unavailable = "unavailable";
}
