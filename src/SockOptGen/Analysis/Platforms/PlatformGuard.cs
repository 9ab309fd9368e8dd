using Microsoft.CodeAnalysis;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Platforms;

/// <summary>A condition that tells operating systems apart, on the way to an operation.</summary>
/// <param name="Condition">The condition, or the value that a switch tests.</param>
/// <param name="Passed">The platforms that come through to the operation.</param>
/// <param name="Stopped">The platforms that go the other way; one that can do both is in both.</param>
/// <param name="Flaw">What it does not prove although it looks so.</param>
internal sealed record PlatformGuard(IOperation Condition, PlatformSet Passed, PlatformSet Stopped, GuardFlaw Flaw)
{
    /// <summary>Whether it lets nothing through of what works, and keeps out all of it: the guard the wrong way round.</summary>
    public bool IsInvertedFor(Func<Platform, bool> works) =>
        !Passed.IsEmpty && !Stopped.IsEmpty && !Passed.Platforms.Any(works) && Stopped.Platforms.All(works);
}

/// <summary>What a guard does not prove.</summary>
internal enum GuardFlaw
{
    /// <summary>It proves what it says.</summary>
    None,

    /// <summary><c>PlatformID.Unix</c> is macOS and FreeBSD too.</summary>
    UnixIsNotLinux,

    /// <summary>.NET never answers <c>PlatformID.MacOSX</c>.</summary>
    MacOSXIsNeverAnswered,

    /// <summary>It keeps nothing out, as <c>if (IsWindows() &amp;&amp; flag) return;</c> before the operation.</summary>
    ProvesNothing,
}
