using System.Globalization;
using System.Text.RegularExpressions;
using SockOptGen.Catalogue;

namespace SockOptGen.Conformance.Tests.Facts;

/// <summary>The sizes and offsets of structures on the systems whose headers no test machine has.</summary>
internal static partial class LayoutFacts
{
    private static readonly Lazy<Dictionary<Platform, Dictionary<(string Type, string Member), Place>>> s_facts =
        new(() => FactFile.Read("layouts")
        .GroupBy(row => PlatformInfo.Find(row[0])!.Platform)
        .ToDictionary(rows => rows.Key,
            rows =>
                rows.ToDictionary(row => (row[1], row[2]),
                    row => new Place(row[3].Length == 0 ? 0 : Number(row[3]), Number(row[4]), row[5]))));

    public static bool Knows(Measure measure, Platform platform) => measure.IsNamed && Find(s_facts.Value[platform], measure) is not null;

    public static IReadOnlyList<Findings> Compare(IEnumerable<Measure> measures, Platform platform)
    {
        var facts = s_facts.Value[platform];
        var layouts = measures.ToLookup(measure => measure.IsField);
        Findings Of(string what, IEnumerable<Measure> all) =>
            Findings.Of(what, all, measure => measure.Label, measure => Answer(facts, measure));
        return [Of("structures", layouts[false]), Of("fields", layouts[true])];
    }

    private static (bool IsKnown, string? Wrong) Answer(Dictionary<(string Type, string Member), Place> facts, Measure measure)
    {
        if (!measure.IsNamed || Find(facts, measure) is not { } place)
        {
            return (false, null);
        }

        var (what, actual, expected) = measure.Aspect switch
        {
            Aspect.Offset => ("offset", place.Offset, measure.Expected),
            // The array may be stated as empty, as it is in C; its elements fill it otherwise.
            Aspect.ElementWidth => ("element size", place.Size % measure.Expected == 0 ? measure.Expected : place.Size, measure.Expected),
            // Which bits they are no facts say.
            Aspect.Mask when place.Offset != measure.Holder.Offset => ("offset", place.Offset, measure.Holder.Offset),
            Aspect.Mask => ("size", place.Size, measure.Holder.Width),
            _ => ("size", place.Size, measure.Expected),
        };
        return (true, actual == expected ? null : $"has the {what} {actual}, not {expected} ({place.Source})");
    }

    private static Place? Find(Dictionary<(string Type, string Member), Place> facts, Measure measure) =>
        facts.TryGetValue((measure.Type, measure.Member), out var place) ? place
        // Bit-fields are stated by the integer that holds them, with their names.
        : measure.Aspect == Aspect.Mask
        ? facts.Where(fact => fact.Key.Type == measure.Type && Unit().IsMatch(fact.Key.Member) &&
            fact.Key.Member.Split(' ', ',', ')').Contains(measure.Member)).Select(fact => fact.Value).FirstOrDefault()
        : null;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\(bit-fields ")]
    private static partial Regex Unit();

    private sealed record Place(int Offset, int Size, string Source);
}
