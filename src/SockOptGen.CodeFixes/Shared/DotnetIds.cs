namespace SockOptGen.CodeFixes.Shared;

/// <summary>The ids of .NET's own diagnostics that are fixed here.</summary>
internal static class DotnetIds
{
    /// <summary>A call is reached on a system that it is not for.</summary>
    public const string PlatformWarning = "CA1416";

    /// <summary>A value has no such member.</summary>
    public const string NoSuchMember = "CS1061";

    /// <summary>A type has no such member.</summary>
    public const string NoSuchStaticMember = "CS0117";

    /// <summary>Nothing in scope has such a name.</summary>
    public const string NoSuchName = "CS0103";
}
