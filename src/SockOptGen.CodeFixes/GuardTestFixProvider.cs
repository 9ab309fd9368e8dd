using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.CodeFixes.Guards;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.Diagnostics;

namespace SockOptGen.CodeFixes;

/// <summary>SOCK2003: the test that was meant, or another guard.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GuardTestFixProvider)), Shared]
public sealed class GuardTestFixProvider : CallFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.GuardProvesLess];

    private protected override IEnumerable<Fix> Find(FixSite site) => [.. GuardTestFix.Find(site), .. PortabilityFix.Find(site)];
}
