namespace Cinder.Profiles;

/// <summary>
/// Arithmetic on counts that stops at the greatest value instead of wrapping. Saturating addition of unsigned numbers is
/// associative and commutative, so merging stays independent of the order.
/// </summary>
internal static class Saturating
{
    public static ulong Add(ulong left, ulong right)
    {
        ulong sum = left + right;
        return sum < left ? ulong.MaxValue : sum;
    }

    /// <summary>count × numerator / denominator, rounded; what was counted at all stays at least 1.</summary>
    public static ulong Scale(ulong count, UInt128 numerator, UInt128 denominator)
    {
        if (count == 0 || numerator == denominator)
        {
            return count;
        }

        System.Numerics.BigInteger product = (System.Numerics.BigInteger)count * numerator;
        System.Numerics.BigInteger rounded = (product + denominator / 2) / denominator;
        return rounded > ulong.MaxValue ? ulong.MaxValue : Math.Max(1, (ulong)rounded);
    }
}
