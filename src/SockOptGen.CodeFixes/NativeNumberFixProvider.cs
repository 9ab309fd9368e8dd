using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.CodeFixes.Arguments;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.Diagnostics;

namespace SockOptGen.CodeFixes;

/// <summary>SOCK1005: native numbers in a raw call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NativeNumberFixProvider)), Shared]
public sealed class NativeNumberFixProvider : CallFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.EnumInRawCall];

    private protected override IEnumerable<Fix> Find(FixSite site) => NativeNumberFix.Find(site);
}
