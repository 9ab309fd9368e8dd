using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.CodeFixes.Guards;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes;

/// <summary>CA1416 on an accessor: a guard, or the Try form.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PlatformWarningFixProvider)), Shared]
public sealed class PlatformWarningFixProvider : CallFixProvider
{
    internal const string Id = "CA1416";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Id];

    private protected override IEnumerable<Fix> Find(FixSite site) => PlatformWarningFix.Find(site);
}
