using SockOptGen.TestSupport.Measuring;

namespace SockOptGen.Tests.Measuring;

public class StatisticsTests
{
    // The ranks of the sign test, as tables of it have them; five values are too few, and their range is all that there is.
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 1, 5)]
    [InlineData(6, 1, 6)]
    [InlineData(10, 2, 9)]
    [InlineData(20, 6, 15)]
    [InlineData(40, 14, 27)]
    public void TheIntervalOfTheMedianHasTheRanksOfTheSignTest(int values, int low, int high) =>
        Assert.Equal((low, high), Statistics.MedianInterval([.. Enumerable.Range(1, values).Reverse().Select(value => (double)value)]));

    [Fact]
    public void QuantilesLieBetweenTheValues()
    {
        double[] values = [4, 1, 3, 2];
        Assert.Equal(2.5, Statistics.Median(values));
        Assert.Equal(1.75, Statistics.Quantile(values, 0.25));
        Assert.Equal("2.5 [1.8, 3.3]", Statistics.Spread(values, "0.0"));
    }
}
