using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Linking;

/// <summary>Finds value types by their ids. An entry may name another one for each system where only the layout differs.</summary>
/// <param name="types">The types that are known.</param>
/// <param name="reports">What is wrong already.</param>
internal sealed class TypeResolver(Dictionary<string, LinkedType> types, LinkReports reports)
{
    /// <summary>The type that <paramref name="ids"/> name on the systems that
    /// <paramref name="isNeeded"/>, or null with a problem.</summary>
    /// <param name="ids">The id on each system.</param>
    /// <param name="isNeeded">Whether a type is needed on a system.</param>
    /// <param name="owner">What has the type, for messages.</param>
    /// <param name="report">Takes the rule and the message of a problem.</param>
    /// <param name="unitsMayDiffer">Whether systems may count in different units.</param>
    public LinkedType? Resolve(PerPlatform<string?> ids, Func<Platform, bool> isNeeded, string owner, Action<string, string> report,
        bool unitsMayDiffer = false)
    {
        LinkedType? resolved = null;
        foreach (var platform in PlatformInfo.All)
        {
            if (!isNeeded(platform.Platform))
            {
                continue;
            }

            if (ids[platform.Platform] is not { } id)
            {
                report(RuleIds.InvalidEntry, $"'type' of {owner} has no entry for {platform.Key}, where it is needed");
                return null;
            }

            if (!types.TryGetValue(id, out var linked))
            {
                if (!reports.Explains(id))
                {
                    report(RuleIds.UnknownName,
                        $"There is no type '{Display.Short(id)}'; {reports.Suggest(id, types.Keys, "add it to 'types'")}");
                }

                return null;
            }

            resolved ??= linked;
            var (type, first) = (linked.Type, resolved.Type);
            if (type.ClrType != first.ClrType || (type.Unit != first.Unit && !unitsMayDiffer) || type.Kind != first.Kind ||
                type.Structure != first.Structure)
            {
                report(RuleIds.InvalidEntry, $"The types '{first.Id}' and '{id}' of {owner} differ in more than their layout");
                return null;
            }

            resolved =
                resolved with { Type = first with { Layout = first.Layout.With(platform.Platform, type.Layout[platform.Platform]) } };
        }

        return resolved;
    }

    /// <summary>The values that <paramref name="type"/> has in native units on every system; null: it has no order.</summary>
    public static (long Min, long Max)? Bounds(OptionType type) =>
        !KindInfo.Of(type.Kind).HasRange ? null
        : type.MainLayout is not { IsInteger: true } layout ? (0, int.MaxValue)
        // A time is never below zero, and the accessors count in an int.
        : type.Unit is not null ? (0, layout.Bytes == sizeof(long) ? long.MaxValue : int.MaxValue)
        : layout.Bounds;

    /// <summary>What is wrong with <paramref name="range"/> of <paramref name="owner"/>, or null.</summary>
    public static string? FindRangeProblem(ValueRange range, OptionType type, string owner) =>
        FindRangeProblem("range", range, Bounds(type), type, owner);

    /// <summary>The same for what a system takes: of a switch or an enumeration it sees the number.</summary>
    public static string? FindLimitsProblem(ValueRange limits, OptionType type, string owner) =>
        FindRangeProblem("limits", limits,
            KindInfo.Of(type.Kind).IsNumber && type.MainLayout is { IsInteger: true } layout ? layout.Bounds : Bounds(type), type, owner);

    private static string? FindRangeProblem(string key, ValueRange range, (long Min, long Max)? bounds, OptionType type, string owner)
    {
        if (range.IsUnbounded)
        {
            return null;
        }

        return bounds is not var (min, max)
            ? $"A value of the type '{Display.Short(type.Id)}' has no range; remove '{key}' from {owner}"
            : range.Min < min || range.Max > max || range.Max < min || range.Min > max
                ? $"The range of {owner} exceeds the values of its type, {Digits.Of(min)} to {Digits.Of(max)}"
                : null;
    }
}
