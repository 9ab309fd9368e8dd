using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.CodeFixes.Arguments;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.Diagnostics;

namespace SockOptGen.CodeFixes;

/// <summary>SOCK1002: the right type of value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ValueTypeFixProvider)), Shared]
public sealed class ValueTypeFixProvider : CallFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.WrongValueType];

    private protected override IEnumerable<Fix> Find(FixSite site) => ValueTypeFix.Find(site);
}
