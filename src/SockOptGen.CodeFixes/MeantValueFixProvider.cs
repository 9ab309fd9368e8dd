using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.CodeFixes.Arguments;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes;

/// <summary>SOCK1008: the value that was meant, where there is only one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MeantValueFixProvider)), Shared]
public sealed class MeantValueFixProvider : CallFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.WrongValue];

    private protected override IEnumerable<Fix> Find(FixSite site) => MeantValueFix.Find(site) is { } fix ? [fix] : [];
}
