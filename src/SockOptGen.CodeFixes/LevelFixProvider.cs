using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.CodeFixes.Arguments;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.Diagnostics;

namespace SockOptGen.CodeFixes;

/// <summary>SOCK1001: the right level.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LevelFixProvider)), Shared]
public sealed class LevelFixProvider : CallFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.WrongLevel];

    private protected override IEnumerable<Fix> Find(FixSite site) => LevelFix.Find(site);
}
