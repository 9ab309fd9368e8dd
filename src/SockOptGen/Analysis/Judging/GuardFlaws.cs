using SockOptGen.Analysis.Platforms;
using SockOptGen.Catalogue;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>What a guard on the way to a call promises and does not keep, for SOCK2003.</summary>
internal static class GuardFlaws
{
    private const string NeverMacOSX = ".NET never returns PlatformID.MacOSX, not even on macOS";

    /// <summary>The flaw in words; null where no guard has one.</summary>
    /// <param name="call">The call.</param>
    /// <param name="works">The systems on which the call works.</param>
    /// <param name="isNumber">Whether a number is to blame: behind a test for one system it may well be the number of others.</param>
    public static string? Of(JudgedCall call, EquatableArray<Platform> works, bool isNumber = false)
    {
        foreach (var guard in call.Guards)
        {
            var flaw = guard.Flaw switch
            {
                GuardFlaw.UnixIsNotLinux => "PlatformID.Unix means every Unix, including macOS",
                GuardFlaw.MacOSXIsNeverAnswered => NeverMacOSX,
                GuardFlaw.ProvesNothing => "The test before this call excludes no system, because it is combined with another condition",
                _ => !(isNumber && guard.Passed.Platforms.Length == 1 && guard.Stopped.Platforms.Length > 1) &&
                    guard.IsInvertedFor(works.Contains) ? "The test for the system around this call is inverted" : null,
            };
            if (flaw is not null)
            {
                return flaw;
            }
        }

        return null;
    }

    /// <summary>Why no system comes to <paramref name="call"/>, where its author expected one.</summary>
    public static string? OfUnreached(JudgedCall call) =>
        call.Guards.Any(static guard => guard.Flaw == GuardFlaw.MacOSXIsNeverAnswered) ? NeverMacOSX : null;
}
