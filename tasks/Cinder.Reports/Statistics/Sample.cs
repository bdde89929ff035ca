namespace Cinder.Reports;

/// <summary>A range that holds the true value with 95 % confidence.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Interval(double Low, double High);

/// <summary>Order statistics. Nothing is ever thrown away as an outlier: that would need an assumption about the distribution.</summary>
public static class Sample
{
    private const double Tail = 0.025;

    /// <summary>The median.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static double Median(IReadOnlyList<double> values)
    {
        double[] sorted = Sorted(values);
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>
    /// Confidence interval of the median, from the binomial distribution of the number of values below it. With fewer than
    /// six values no such interval reaches 95 %, and the whole range is returned.
    /// </summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static Interval MedianInterval(IReadOnlyList<double> values)
    {
        double[] sorted = Sorted(values);
        int n = sorted.Length;
        int index = 0;
        double probability = Math.Pow(0.5, n);
        double cumulative = probability;
        while (cumulative <= Tail && index < n / 2)
        {
            index++;
            probability *= (double)(n - index + 1) / index;
            cumulative += probability;
        }

        int low = Math.Max(0, index - 1);
        return new Interval(sorted[low], sorted[n - 1 - low]);
    }

    private static double[] Sorted(IReadOnlyList<double> values)
    {
        if (values.Count == 0)
        {
            throw new ArgumentException("a sample needs a value", nameof(values));
        }

        double[] sorted = [.. values];
        Array.Sort(sorted);
        return sorted;
    }
}
