using System.Globalization;

namespace SockOptGen.TestSupport.Measuring;

/// <summary>Order statistics: on a shared machine a mean is moved by whatever else ran.</summary>
public static class Statistics
{
    public static double Median(IReadOnlyCollection<double> values) => Quantile(values, 0.5);

    public static double Quantile(IReadOnlyCollection<double> values, double fraction)
    {
        var sorted = values.Order().ToList();
        var position = fraction * (sorted.Count - 1);
        var (low, high) = (sorted[(int)position], sorted[(int)Math.Ceiling(position)]);
        return low + ((high - low) * (position - Math.Floor(position)));
    }

    /// <summary>Where the true median lies with 95 % certainty, whatever the distribution: the values between which fewer than one in
    /// twenty samples miss it, by the binomial distribution of how many lie below.
    /// Of fewer than six, all of them.</summary>
    public static (double Low, double High) MedianInterval(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToList();
        var (rank, missed, chance) = (0, 0.0, Math.Pow(0.5, sorted.Count));
        while (missed + chance <= 0.025)
        {
            missed += chance;
            rank++;
            chance *= (sorted.Count - rank + 1) / (double)rank;
        }

        return (sorted[Math.Max(rank - 1, 0)], sorted[Math.Min(sorted.Count - rank, sorted.Count - 1)]);
    }

    public static string Show(double value, string format = "0.0") => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>The median and the quartiles around it.</summary>
    public static string Spread(IReadOnlyCollection<double> values, string format) =>
        $"{Show(Median(values), format)} [{Show(Quantile(values, 0.25), format)}, {Show(Quantile(values, 0.75), format)}]";
}
