using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.CodeFixes.Arguments;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.Diagnostics;

namespace SockOptGen.CodeFixes;

/// <summary>SOCK1004: a name that .NET translates.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UntranslatedNumberFixProvider)), Shared]
public sealed class UntranslatedNumberFixProvider : CallFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UntranslatedNumber];

    private protected override IEnumerable<Fix> Find(FixSite site) => UntranslatedNumberFix.Find(site);
}
