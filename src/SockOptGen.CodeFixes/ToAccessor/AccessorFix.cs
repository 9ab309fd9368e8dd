using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Options;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.ToAccessor;

/// <summary>Replaces a call by the accessor of an option, where the new one is certain to say the same.</summary>
internal static class AccessorFix
{
    public const string Key = "UseAccessor";

    /// <summary>For what is another setting or another answer than before, as the title says.</summary>
    public const string OtherKey = "UseAccessor.Differs";

    /// <summary>The accessor for what the arguments mean.</summary>
    public static Fix? Find(FixSite site)
    {
        if (site.Judged.Meant() is not { } option)
        {
            return null;
        }

        IReadOnlyCollection<string> notes = [.. AccessorNotes.Of(site, option), .. Notes(AccessorNotes.Warning(site, option))];
        if (site.Judged.Dotnet() is not { } dotnet || !AccessorNotes.IsServed(option, dotnet, site.Judged.Reach))
        {
            return Find(site, option, notes);
        }

        // .NET makes it of others on a system that lacks it: the accessor must not throw there.
        var name = AccessorName.Of(option.Option, Access.Write).Try.ToString();
        return TrySet(site, option) is { } set ? MakeFix(name, set, notes) : null;
    }

    /// <summary>The accessor for <paramref name="option"/>, which the call does not mean yet.</summary>
    public static Fix? Find(FixSite site, KnownOption option, IReadOnlyCollection<string> notes)
    {
        if (!site.Call.Shape.IsManaged || option is not { Linked: not null, Option.Accessor: not null } ||
            !AccessorCall.IsPossible(site.Invocation))
        {
            return null;
        }

        return KnownAccessor.Find(site.Model.Compilation, AccessorName.Of(option.Option, site.Judged.Access)) is not { } accessor ? null
            : site.Judged.Access == Access.Read ? Read(site, option, accessor, notes)
            : Set(site, option, accessor, accessor.Name) is { } set ? MakeFix(accessor.Name, set, notes)
            : null;
    }

    /// <summary>The Try form of an accessor that sets, in a statement of its own.</summary>
    public static (Change Change, NewValue Value)? TrySet(FixSite site, KnownOption option) =>
        site.Statement is not null && site.Call.Shape.IsManaged && site.Judged.Access == Access.Write &&
            option is { Linked: not null, Option.Accessor: not null } &&
        AccessorCall.IsPossible(site.Invocation) &&
        KnownAccessor.Find(site.Model.Compilation, AccessorName.Of(option.Option, Access.Write).Try) is { } accessor
            ? Set(site, option, accessor, accessor.Name)
            : null;

    /// <summary>The fix that puts the accessor <paramref name="name"/> in place, which does otherwise what the notes say.</summary>
    public static Fix MakeFix(string name, Change change, IReadOnlyCollection<string> notes, bool mayBeRefused)
    {
        var all = mayBeRefused ? [.. notes, "throws ArgumentOutOfRangeException for a value out of range"] : notes;
        return new Fix(all.Count == 0 ? $"Use {name}" : $"Use {name} ({string.Join("; ", all)})", notes.Count == 0 ? Key : OtherKey,
            change)
        { KeepsMeaning = all.Count == 0 };
    }

    private static Fix MakeFix(string name, (Change Change, NewValue Value) set, IEnumerable<string> notes) =>
        MakeFix(name, set.Change, [.. notes, .. Notes(set.Value.Note)], set.Value.MayBeRefused);

    private static (Change Change, NewValue Value)? Set(FixSite site, KnownOption option, IMethodSymbol accessor, string name)
    {
        if (GivenValue.Of(site, option) is not { } given || accessor.Parameters.Length < 2 || given.IsBeyond(site.Judged, option) ||
            ValueConversion.Convert(site, option, accessor, given) is not { } value)
        {
            return null;
        }

        var change = new Change(
            site.Invocation, [.. AccessorCall.Parts(site.Invocation), .. value.Parts],
            current =>
                AccessorCall.Make(site.Invocation, current, name, given.Expression, value.Make([.. value.Parts.Select(current.Of)])));
        return (change, value);
    }

    private static Fix? Read(FixSite site, KnownOption option, IMethodSymbol accessor, IEnumerable<string> notes)
    {
        if (ReadConversion.Find(site, option, accessor) is not { } read)
        {
            return null;
        }

        var change = new Change(
            read.Node, [.. AccessorCall.Parts(site.Invocation)],
            current => Comments.Keep(
                read.Node,
                read.Make(AccessorCall.Make(site.Invocation, current, accessor.Name).WithoutTrivia()).WithTriviaFrom(read.Node),
                site.Invocation));
        var fix = MakeFix(accessor.Name, change, [.. notes, .. Notes(read.Note)], mayBeRefused: false);
        return fix with { Changes = fix.Changes.AddRange(read.Also) };
    }

    private static string[] Notes(string? note) => note is null ? [] : [note];
}
