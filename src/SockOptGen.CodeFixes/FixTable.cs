using System.Collections.Immutable;
using SockOptGen.CodeFixes.Arguments;
using SockOptGen.CodeFixes.Guards;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.CodeFixes.ToAccessor;
using SockOptGen.Diagnostics;

namespace SockOptGen.CodeFixes;

/// <summary>Which fixes a diagnostic has.</summary>
/// <param name="Id">The diagnostic.</param>
/// <param name="MayKeepMeaning">Whether there are fixes that change nothing of what the program does. A fix of any
/// other row changes it, whatever it is.</param>
/// <param name="Find">The fixes for a call, the best first.</param>
/// <param name="FindForProperty">The fixes for a property.</param>
internal sealed record FixRow(
    string Id, bool MayKeepMeaning, Func<FixSite, IEnumerable<Fix>> Find, Func<PropertySite, IEnumerable<Fix>>? FindForProperty = null);

/// <summary>Which fixes each diagnostic has.</summary>
internal static class FixTable
{
    public static readonly ImmutableArray<FixRow> Rows =
    [
        new(RuleIds.WrongLevel, MayKeepMeaning: false, LevelFix.Find),
        new(RuleIds.WrongValueType, MayKeepMeaning: true, ValueTypeFix.Find),
        new(RuleIds.WrongResultType, MayKeepMeaning: true, ResultTypeFix.Find),
        new(RuleIds.UntranslatedNumber, MayKeepMeaning: true, UntranslatedNumberFix.Find),
        new(RuleIds.EnumInRawCall, MayKeepMeaning: false, NativeNumberFix.Find),
        new(RuleIds.WrongValue, MayKeepMeaning: false, static site => Any(LikelyIntentFix.Find(site))),
        new(RuleIds.NotOnPlatform, MayKeepMeaning: false, PortabilityFix.Find),
        new(RuleIds.NumberMeansOtherOption, MayKeepMeaning: false, PortabilityFix.Find),
        new(RuleIds.GuardProvesLess, MayKeepMeaning: false, static site => [.. GuardTestFix.Find(site), .. PortabilityFix.Find(site)]),
        new(RuleIds.NoControlCode, MayKeepMeaning: false, PortabilityFix.Find),
        new(RuleIds.TypedAccessor, MayKeepMeaning: true, ToAccessor),
        new(RuleIds.DiffersFromNative, MayKeepMeaning: false, ToAccessor, static site => Any(PropertyFix.Find(site))),
        new(RuleIds.IgnoredResult, MayKeepMeaning: false, static site => Any(TryFix.Throwing(site))),
        new(DotnetIds.PlatformWarning, MayKeepMeaning: false, PlatformWarningFix.Find),
    ];

    private static IEnumerable<Fix> ToAccessor(FixSite site) => Any(AccessorFix.Find(site) ?? KeepAliveValuesFix.Find(site));

    private static IEnumerable<Fix> Any(Fix? fix) => fix is null ? [] : [fix];
}
