using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Cinder.Reports.Tests;

public sealed class StatisticsTests
{
    [Theory]
    [InlineData(new[] { 3.0 }, 3.0)]
    [InlineData(new[] { 4.0, 1.0 }, 2.5)]
    [InlineData(new[] { 9.0, 1.0, 5.0 }, 5.0)]
    public void Median_is_the_middle_of_the_sorted_values(double[] values, double expected) => Assert.Equal(expected, Sample.Median(values));

    // Order statistics of the binomial distribution at 95 %: for 10 values the second and the ninth, for 15 the fourth and the twelfth.
    [Theory]
    [InlineData(5, 1, 5)]
    [InlineData(6, 1, 6)]
    [InlineData(10, 2, 9)]
    [InlineData(15, 4, 12)]
    [InlineData(20, 6, 15)]
    public void Median_interval_uses_the_binomial_order_statistics(int count, double low, double high)
    {
        double[] values = [.. Enumerable.Range(1, count).Reverse().Select(i => (double)i)];

        Assert.Equal(new Interval(low, high), Sample.MedianInterval(values));
    }

    [Fact]
    public void Empty_samples_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Sample.Median([]));
        Assert.Throws<ArgumentException>(() => MannWhitney.PValue([], [1]));
        Assert.Throws<ArgumentException>(() => Bootstrap.GeometricMean([]));
    }

    [Fact]
    public void Mann_whitney_of_separate_samples_is_two_over_the_number_of_choices()
    {
        // 2 of the C(10,5) = 252 arrangements are as extreme.
        Assert.Equal(2.0 / 252, MannWhitney.PValue([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]), 12);
    }

    [Fact]
    public void Mann_whitney_of_equal_values_is_one() => Assert.Equal(1, MannWhitney.PValue([7, 7, 7], [7, 7, 7, 7]), 12);

    [Property(MaxTest = 200)]
    public Property Mann_whitney_equals_the_count_over_all_arrangements()
    {
        // Few distinct values, so that ties are common.
        Gen<double[]> values = Gen.Choose(1, 6).SelectMany(length => Gen.Choose(0, 8).Select(value => (double)value).ArrayOf(length));
        return Prop.ForAll(values.ToArbitrary(), values.ToArbitrary(), (first, second) => Math.Abs(MannWhitney.PValue(first, second) - BruteForce(first, second)) < 1e-9);
    }

    [Fact]
    public void Mann_whitney_approximation_is_near_the_exact_value()
    {
        double[] first = [.. Enumerable.Range(0, 30).Select(i => i * 1.0)];
        double[] second = [.. Enumerable.Range(0, 30).Select(i => i * 1.0 + 6.5)];
        double[] oneMore = [.. second, 1000];

        double exact = MannWhitney.PValue(first, second);
        double approximate = MannWhitney.PValue(first, oneMore);

        Assert.InRange(exact, 0.001, 0.05);
        Assert.InRange(approximate, exact / 2.5, exact);
    }

    [Fact]
    public void Bootstrap_of_constant_samples_is_their_ratio()
    {
        Interval interval = Bootstrap.Ratio([2, 2, 2, 2], [4, 4, 4]);

        Assert.Equal(new Interval(0.5, 0.5), interval);
    }

    [Fact]
    public void Bootstrap_is_deterministic_and_holds_the_ratio()
    {
        double[] variant = [9.0, 9.5, 10.0, 10.5, 11.0, 9.2, 10.8, 10.1, 9.9, 10.3];
        double[] other = [19.0, 20.5, 21.0, 20.0, 19.5, 20.2, 19.8, 20.1, 21.5, 18.9];

        Interval interval = Bootstrap.Ratio(variant, other);

        Assert.Equal(interval, Bootstrap.Ratio(variant, other));
        Assert.InRange(Sample.Median(variant) / Sample.Median(other), interval.Low, interval.High);
        Assert.InRange(interval.High - interval.Low, 0.001, 0.1);
    }

    /// <summary>Share of all ways to choose the first sample from the pooled values whose rank sum is as far from its mean.</summary>
    private static double BruteForce(double[] first, double[] second)
    {
        double[] pooled = [.. first, .. second];
        double[] ranks = [.. pooled.Select(value => pooled.Count(other => other < value) + (pooled.Count(other => other.Equals(value)) + 1) / 2.0)];
        double mean = first.Length * (pooled.Length + 1) / 2.0;
        double distance = Math.Abs(ranks.Take(first.Length).Sum() - mean);
        int all = 0;
        int extreme = 0;
        for (int choice = 0; choice < 1 << pooled.Length; choice++)
        {
            if (int.PopCount(choice) != first.Length)
            {
                continue;
            }

            double sum = Enumerable.Range(0, pooled.Length).Where(i => (choice >> i & 1) != 0).Sum(i => ranks[i]);
            all++;
            extreme += Math.Abs(sum - mean) >= distance - 1e-9 ? 1 : 0;
        }

        return (double)extreme / all;
    }
}
