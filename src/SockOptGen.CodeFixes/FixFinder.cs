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

    private static IEnumerable<Fix> Find(FixScope scope, Diagnostic diagnostic, FixRow row)
    {
        if (row.FindForProperty is { } find && scope.PropertyOf(diagnostic) is { } property)
        {
            return find(property);
        }

        if (scope.SiteOf(diagnostic) is not { } site)
        {
            return [];
        }

        // A directive may leave it out there.
        var others = new Lazy<List<(string Project, HashSet<string> Titles)>>(() =>
        [
            .. scope.Linked.Select(linked => linked.SiteOf(diagnostic)).OfType<FixSite>()
                .Where(there => there.Invocation.Span == site.Invocation.Span)
                .Select(there => (there.Scope.ProjectName,
                    new HashSet<string>(row.Find(there).Where(static fix => fix.KeepsMeaning).Select(static fix => fix.Title)))),
        ]);
        return row.Find(site).Select(fix => Told(fix.KeepsMeaning ? Shared(fix, others.Value) : fix, site));
    }

    /// <summary>What is the same in one project and not in another that has the file too, as on other systems, is chosen by a title of its
    /// own.</summary>
    private static Fix Shared(Fix fix, List<(string Project, HashSet<string> Titles)> others) =>
        others.Where(other => !other.Titles.Contains(fix.Title)).Select(static other => other.Project).FirstOrDefault() is { } project
            ? fix with { Title = $"{fix.Title} (not the same in {project})", Key = $"{fix.Key}.Linked", KeepsMeaning = false }
            : fix;

    /// <summary>A text that changes is chosen by a title of its own, and by no Fix All of other fixes.</summary>
    private static Fix Told(Fix fix, FixSite site) => fix.KeepsMeaning && CallerText.ReaderOf(site.Invocation, site.Model) is { } reader
        ? fix with { Title = $"{fix.Title} (changes the text that {reader} gets)", Key = $"{fix.Key}.Text", KeepsMeaning = false }
        : fix;
}
