using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.CodeFixes.Guards;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.Diagnostics;

namespace SockOptGen.CodeFixes;

/// <summary>SOCK2001, SOCK2002 and SOCK2004: a guard, the Try form, or accessors.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PortabilityFixProvider)), Shared]
public sealed class PortabilityFixProvider : CallFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NotOnPlatform, RuleIds.NumberMeansOtherOption, RuleIds.NoControlCode];

    private protected override IEnumerable<Fix> Find(FixSite site) => PortabilityFix.Find(site);
}
