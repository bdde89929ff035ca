namespace Cinder.Reports;

/// <summary>
/// Percentile bootstrap of ratios of medians. The random sequence is fixed, so that a report is a pure function of its
/// measurements.
/// </summary>
public static class Bootstrap
{
    private const int Resamples = 2000;
    private const int Seed = 20110311;

    /// <summary>Confidence interval of median(variant) / median(base).</summary>
    public static Interval Ratio(IReadOnlyList<double> variant, IReadOnlyList<double> baseValues) =>
        GeometricMean([(variant, baseValues)]);

    /// <summary>Confidence interval of the geometric mean of such ratios over several workloads.</summary>
    /// <exception cref="ArgumentException">There is no workload.</exception>
    public static Interval GeometricMean(IReadOnlyList<(IReadOnlyList<double> Variant, IReadOnlyList<double> Base)> workloads)
    {
        if (workloads.Count == 0)
        {
            throw new ArgumentException("a mean needs a workload", nameof(workloads));
        }

        // Not a secret: any fixed sequence serves.
#pragma warning disable CA5394
        var random = new Random(Seed);
        double[] means = new double[Resamples];
        for (int i = 0; i < Resamples; i++)
        {
            double logs = 0;
            foreach ((IReadOnlyList<double> variant, IReadOnlyList<double> baseValues) in workloads)
            {
                logs += Math.Log(Sample.Median(Resample(variant, random)) / Sample.Median(Resample(baseValues, random)));
            }

            means[i] = Math.Exp(logs / workloads.Count);
        }
#pragma warning restore CA5394

        Array.Sort(means);
        return new Interval(means[(int)(Resamples * 0.025)], means[(int)(Resamples * 0.975) - 1]);
    }

    private static double[] Resample(IReadOnlyList<double> values, Random random)
    {
        double[] result = new double[values.Count];
        for (int i = 0; i < result.Length; i++)
        {
#pragma warning disable CA5394 // as above
            result[i] = values[random.Next(values.Count)];
#pragma warning restore CA5394
        }

        return result;
    }
}
