using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.CodeFixes.Arguments;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.Diagnostics;

namespace SockOptGen.CodeFixes;

/// <summary>SOCK1008: the value that was meant, where there is only one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LikelyIntentFixProvider)), Shared]
public sealed class LikelyIntentFixProvider : CallFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.WrongValue];

    private protected override IEnumerable<Fix> Find(FixSite site) => LikelyIntentFix.Find(site) is { } fix ? [fix] : [];
}
