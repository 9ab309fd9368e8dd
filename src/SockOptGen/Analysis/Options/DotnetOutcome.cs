namespace SockOptGen.Analysis.Options;

/// <summary>What becomes of a pair of .NET's names on one system.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Instead">What .NET does instead of passing on the option, in words.</param>
internal readonly record struct DotnetOutcome(DotnetOutcomeKind Kind, string? Instead);

/// <summary>What can become of a pair of .NET's names.</summary>
internal enum DotnetOutcomeKind
{
    /// <summary>.NET or the system refuses it.</summary>
    Refused,

    /// <summary>The native option is set or read.</summary>
    Native,

    /// <summary>.NET does something else.</summary>
    Instead,
}
