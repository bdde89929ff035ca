namespace Cinder.Reports;

/// <summary>
/// Mann-Whitney U test: how likely two samples from the same distribution differ at least as much as these do.
/// It compares ranks, so it assumes no distribution.
/// </summary>
public static class MannWhitney
{
    private const int ExactLimit = 60;

    /// <summary>The two-sided p-value; exact for up to 60 values in all, ties included, otherwise by the normal approximation.</summary>
    /// <exception cref="ArgumentException">A sample is empty.</exception>
    public static double PValue(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        if (first.Count == 0 || second.Count == 0)
        {
            throw new ArgumentException("a sample needs a value");
        }

        int[] doubledRanks = DoubledRanks([.. first, .. second]);
        int observed = doubledRanks.Take(first.Count).Sum();
        return doubledRanks.Length <= ExactLimit
            ? Exact(doubledRanks, first.Count, observed)
            : Approximate(doubledRanks, first.Count, observed);
    }

    /// <summary>Twice the rank of each value; equal values share the mean of their ranks, so twice it is a whole number.</summary>
    private static int[] DoubledRanks(double[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];
        int[] ranks = new int[values.Length];
        int start = 0;
        while (start < order.Length)
        {
            int end = start;
            while (end + 1 < order.Length && values[order[end + 1]].Equals(values[order[start]]))
            {
                end++;
            }

            for (int i = start; i <= end; i++)
            {
                ranks[order[i]] = start + end + 2;
            }

            start = end + 1;
        }

        return ranks;
    }

    /// <summary>Counts the choices of so many ranks whose sum is at least as far from the mean as the observed sum.</summary>
    private static double Exact(int[] ranks, int count, int observed)
    {
        int total = ranks.Sum();
        double[,] ways = new double[count + 1, total + 1];
        ways[0, 0] = 1;
        foreach (int rank in ranks)
        {
            for (int chosen = count; chosen >= 1; chosen--)
            {
                for (int sum = total; sum >= rank; sum--)
                {
                    ways[chosen, sum] += ways[chosen - 1, sum - rank];
                }
            }
        }

        // Compare N·sum with count·total, which are whole numbers, instead of a mean that may not be one.
        long distance = Math.Abs((long)ranks.Length * observed - (long)count * total);
        double extreme = 0;
        double all = 0;
        for (int sum = 0; sum <= total; sum++)
        {
            double number = ways[count, sum];
            all += number;
            extreme += Math.Abs((long)ranks.Length * sum - (long)count * total) >= distance ? number : 0;
        }

        return extreme / all;
    }

    private static double Approximate(int[] ranks, int count, int observed)
    {
        double n = ranks.Length;
        double other = n - count;
        double ties = ranks.GroupBy(rank => rank).Sum(group => Math.Pow(group.Count(), 3) - group.Count());
        double variance = count * other / 12 * (n + 1 - ties / (n * (n - 1)));
        if (variance <= 0)
        {
            return 1;
        }

        double difference = Math.Abs(observed / 2.0 - count * (n + 1) / 2);
        double z = Math.Max(0, difference - 0.5) / Math.Sqrt(variance);
        return Math.Min(1, 2 * UpperTail(z));
    }

    /// <summary>Upper tail of the normal distribution (Abramowitz and Stegun 26.2.17).</summary>
    private static double UpperTail(double z)
    {
        double t = 1 / (1 + 0.2316419 * z);
        double polynomial = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * polynomial;
    }
}
