namespace SockOptGen.CodeFixes.Shared;

/// <summary>The ids of .NET's own diagnostics that are fixed here.</summary>
internal static class DotnetIds
{
    /// <summary>A call is reached on a system that it is not for.</summary>
    public const string PlatformWarning = "CA1416";
}
