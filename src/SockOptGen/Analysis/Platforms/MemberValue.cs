namespace SockOptGen.Analysis.Platforms;

/// <summary>What is known about a member.</summary>
/// <param name="Value">What it answers or holds.</param>
/// <param name="Ended">The worlds in which it comes to its end without an exception.</param>
internal sealed record MemberValue(PlatformValue Value, PlatformStates Ended)
{
    /// <summary>One that nothing is known about.</summary>
    public static readonly MemberValue Unknown = new(PlatformValue.Unknown, PlatformStates.All);
}
