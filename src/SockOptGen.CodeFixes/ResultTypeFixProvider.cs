using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.CodeFixes.Arguments;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.Diagnostics;

namespace SockOptGen.CodeFixes;

/// <summary>SOCK1003: the right cast.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResultTypeFixProvider)), Shared]
public sealed class ResultTypeFixProvider : CallFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.WrongResultType];

    private protected override IEnumerable<Fix> Find(FixSite site) => ResultTypeFix.Find(site);
}
