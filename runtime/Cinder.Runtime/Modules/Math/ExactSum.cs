using System.Buffers;

namespace Cinder.Runtime;

/// <summary>
/// A sum of doubles without rounding error (Shewchuk): partial sums that do not overlap, in increasing magnitude. Dispose of it.
/// </summary>
internal ref struct ExactSum : IDisposable
{
    private double[] _partials = ArrayPool<double>.Shared.Rent(32);
    private int _count;

    public ExactSum()
    {
    }

    /// <summary>Sum of the infinities and NaNs.</summary>
    public double Special { get; private set; }

    /// <summary>Sum of the infinities alone: a NaN when both signs occurred.</summary>
    public double Infinite { get; private set; }

    /// <summary>Adds a term. False when finite terms made a partial sum infinite.</summary>
    public bool Add(double term)
    {
        var x = term;
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            var y = _partials[i];
            if (Math.Abs(x) < Math.Abs(y))
            {
                (x, y) = (y, x);
            }

            var high = x + y;
            var low = y - (high - x);
            if (low != 0)
            {
                _partials[kept++] = low;
            }

            x = high;
        }

        _count = kept;
        if (x == 0)
        {
            return true;
        }

        if (!double.IsFinite(x))
        {
            if (double.IsFinite(term))
            {
                return false;
            }

            Infinite += double.IsInfinity(term) ? term : 0;
            Special += term;
            _count = 0;
            return true;
        }

        if (_count == _partials.Length)
        {
            var larger = ArrayPool<double>.Shared.Rent(_count * 2);
            _partials.CopyTo(larger, 0);
            ArrayPool<double>.Shared.Return(_partials);
            _partials = larger;
        }

        _partials[_count++] = x;
        return true;
    }

    /// <summary>The sum of the finite terms, correctly rounded.</summary>
    public readonly double Round()
    {
        if (_count == 0)
        {
            return 0;
        }

        var n = _count;
        var high = _partials[--n];
        double low = 0;
        while (n > 0 && low == 0)
        {
            var x = high;
            var y = _partials[--n];
            high = x + y;
            low = y - (high - x);
        }

        // Half-way cases go by the sign of what is left.
        if (n > 0 && ((low < 0 && _partials[n - 1] < 0) || (low > 0 && _partials[n - 1] > 0)))
        {
            var twice = low * 2;
            var rounded = high + twice;
            if (twice == rounded - high)
            {
                high = rounded;
            }
        }

        return high;
    }

    public readonly void Dispose() => ArrayPool<double>.Shared.Return(_partials);
}
