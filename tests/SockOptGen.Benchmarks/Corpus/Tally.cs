using System.Globalization;
using SockOptGen.Benchmarks.Measuring;

namespace SockOptGen.Benchmarks.Corpus;

/// <summary>Counts outcomes by class.</summary>
internal static class Tally
{
    public static Table Of(IEnumerable<Outcome> outcomes)
    {
        var table = new Table("class", "a warning is", "labels", "judged", "flagged", "not flagged", "as expected");
        var rows = outcomes.GroupBy(outcome => outcome.Label.Row);
        foreach (var row in rows.OrderBy(row => Order(row.Key)).ThenBy(row => row.Key, StringComparer.Ordinal))
        {
            var wanted = LabelClass.IsFlagWanted(row.Key);

            // What the compiler does not see, or does not know, no rule can find.
            var judged = row.Where(outcome => outcome.State == CallState.Bound || outcome.IsFlagged).ToList();
            var flagged = judged.Count(outcome => outcome.IsFlagged);
            var right = wanted == true ? flagged : judged.Count - flagged;
            table.Add(
                row.Key,
                wanted switch { true => "wanted", false => "false", null => "not counted" },
                Show(row.Count()),
                Show(judged.Count),
                Show(flagged),
                Show(judged.Count - flagged),
                wanted is null || judged.Count == 0 ? "" : $"{Statistics.Show(100.0 * right / judged.Count, "0.0")} %");
        }

        return table;
    }

    private static int Order(string row) => LabelClass.IsFlagWanted(row) switch { false => 0, true => 1, null => 2 };

    private static string Show(int count) => count.ToString(CultureInfo.InvariantCulture);
}
