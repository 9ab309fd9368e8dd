using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.CodeFixes.Guards;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.Diagnostics;

namespace SockOptGen.CodeFixes;

/// <summary>SOCK3003: the accessor that throws, instead of a Try form whose answer nobody looks at.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IgnoredResultFixProvider)), Shared]
public sealed class IgnoredResultFixProvider : CallFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.IgnoredResult];

    private protected override IEnumerable<Fix> Find(FixSite site) => TryFix.Throwing(site) is { } fix ? [fix] : [];
}
