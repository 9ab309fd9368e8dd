using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.CodeFixes.ToAccessor;
using SockOptGen.Diagnostics;

namespace SockOptGen.CodeFixes;

/// <summary>SOCK3001 and SOCK3002: the accessor instead of the call or the property.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AccessorFixProvider)), Shared]
public sealed class AccessorFixProvider : CallFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.TypedAccessor, RuleIds.DiffersFromNative];

    private protected override IEnumerable<Fix> Find(FixSite site) => (AccessorFix.Find(site) ?? KeepAliveValuesFix.Find(site)) is { } fix ? [fix] : [];

    private protected override IEnumerable<Fix> Find(PropertySite site) => PropertyFix.Find(site) is { } fix ? [fix] : [];
}
