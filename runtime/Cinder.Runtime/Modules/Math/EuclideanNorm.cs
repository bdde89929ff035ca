namespace Cinder.Runtime;

/// <summary>
/// The length of a vector, nearly always correctly rounded: the squares are summed exactly enough (Veltkamp splitting, compensated
/// sums) for one Newton step on the square root to correct its last bit.
/// </summary>
internal static class EuclideanNorm
{
    private const double SplitFactor = (1 << 27) + 1;
    private const double SmallestNormal = 2.2250738585072014e-308;

    /// <summary>The length of a vector of non-negative components, of which none is a NaN or infinite; they are scaled in place.</summary>
    internal static double Of(Span<double> vector, double largest)
    {
        if (largest == 0 || vector.Length <= 1)
        {
            return largest;
        }

        // largest = f · 2^exponent with 1/2 ≤ f < 1; components are scaled to at most 1.
        var exponent = Math.ILogB(largest) + 1;
        if (exponent < -1023)
        {
            // The scale itself would overflow.
            foreach (ref var component in vector)
            {
                component /= SmallestNormal;
            }

            return SmallestNormal * Of(vector, largest / SmallestNormal);
        }

        var scale = Math.ScaleB(1, -exponent);
        var sum = new SquareSum();
        foreach (var component in vector)
        {
            sum.AddSquare(component * scale);
        }

        var root = Math.Sqrt(sum.Value);
        sum.SubtractSquare(root);
        return (root + (sum.Value / (2 * root))) / scale;
    }

    /// <summary>A sum of squares below 1 each, biased by 1 so that every term is smaller than the sum before it.</summary>
    private struct SquareSum()
    {
        private double _sum = 1;
        private double _lost;
        private double _lostByCross;
        private double _lostByLow;

        public readonly double Value => _sum - 1 + (_lost + _lostByCross + _lostByLow);

        public void AddSquare(double x)
        {
            Split(x, out var high, out var low);
            Add(high * high, ref _lost);
            Add(2 * high * low, ref _lostByCross);
            _lostByLow += low * low;
        }

        public void SubtractSquare(double x)
        {
            Split(x, out var high, out var low);
            Add(-high * high, ref _lost);
            Add(-2 * high * low, ref _lostByCross);
            Add(-low * low, ref _lostByLow);
        }

        private static void Split(double x, out double high, out double low)
        {
            var scaled = x * SplitFactor;
            high = scaled - (scaled - x);
            low = x - high;
        }

        private void Add(double term, ref double lost)
        {
            var before = _sum;
            _sum += term;
            lost += before - _sum + term;
        }
    }
}
