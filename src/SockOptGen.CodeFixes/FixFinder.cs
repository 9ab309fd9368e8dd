using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes;

/// <summary>Finds the fixes of diagnostics. What throws has none.</summary>
/// <param name="rows">Which fixes each diagnostic has.</param>
/// <param name="faults">What throws.</param>
internal sealed class FixFinder(ImmutableArray<FixRow> rows, Faults faults)
{
    public static FixFinder Default { get; } = new(FixTable.Rows, Faults.Unreported);

    /// <summary>The diagnostics that have fixes; only those that may keep the meaning of the program.</summary>
    public ImmutableArray<string> Ids(bool keepsMeaning) =>
        [.. rows.Where(row => row.MayKeepMeaning || !keepsMeaning).Select(static row => row.Id)];

    /// <summary>The file; null where nothing can be fixed in it.</summary>
    public Task<FixScope?> ScopeAsync(Document document, CancellationToken cancellation) =>
        faults.IsolateAsync(() => FixScope.CreateAsync(document, faults, cancellation), null);

    /// <summary>The fixes for <paramref name="diagnostic"/> that keep the meaning of the program, or
    /// those that do not; the best first.</summary>
    public ImmutableArray<Fix> Find(FixScope scope, Diagnostic diagnostic, bool keepsMeaning)
    {
        foreach (var row in rows)
        {
            if (row.Id == diagnostic.Id && (row.MayKeepMeaning || !keepsMeaning))
            {
                return faults.Isolate<ImmutableArray<Fix>>(
                    () => [.. Find(scope, diagnostic, row).Where(fix => (row.MayKeepMeaning && fix.KeepsMeaning) == keepsMeaning)], []);
            }
        }

        return [];
    }

    private static IEnumerable<Fix> Find(FixScope scope, Diagnostic diagnostic, FixRow row) =>
        row.FindForProperty is { } find && scope.PropertyOf(diagnostic) is { } property ? find(property)
        : scope.SiteOf(diagnostic) is { } site ? row.Find(site).Select(fix => Told(Shared(fix, site, diagnostic, row), site))
        : [];

    /// <summary>What is the same in one project and not in another that has the file too, as on other systems, is chosen by a title of its
    /// own.</summary>
    private static Fix Shared(Fix fix, FixSite site, Diagnostic diagnostic, FixRow row)
    {
        // A directive may leave it out there.
        var other = !fix.KeepsMeaning ? null : site.Scope.Linked.Select(scope => scope.SiteOf(diagnostic)).OfType<FixSite>()
            .FirstOrDefault(there => there.Invocation.Span == site.Invocation.Span &&
                !row.Find(there).Any(same => same.KeepsMeaning && same.Title == fix.Title));
        return other is null ? fix : fix with
        {
            Title = $"{fix.Title} (not the same in {other.Scope.ProjectName})",
            Key = $"{fix.Key}.Linked",
            KeepsMeaning = false,
        };
    }

    /// <summary>A text that changes is chosen by a title of its own, and by no Fix All of other fixes.</summary>
    private static Fix Told(Fix fix, FixSite site) => fix.KeepsMeaning && CallerText.ReaderOf(site.Invocation, site.Model) is { } reader
        ? fix with { Title = $"{fix.Title} (changes the text that {reader} gets)", Key = $"{fix.Key}.Text", KeepsMeaning = false }
        : fix;
}
