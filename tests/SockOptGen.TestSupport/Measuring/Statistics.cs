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

    public static string Show(double value, string format = "0.0") => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>The median and the quartiles around it.</summary>
    public static string Spread(IReadOnlyCollection<double> values, string format) =>
        $"{Show(Median(values), format)} [{Show(Quantile(values, 0.25), format)}, {Show(Quantile(values, 0.75), format)}]";
}
